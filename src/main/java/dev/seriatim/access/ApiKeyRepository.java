package dev.seriatim.access;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds keys by what is known of them. */
@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String LIST = "api keys";

    /** A page of keys, the last made first: their ids sort by time. */
    Page<ApiKeyView> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0);
        var rows =
                find(
                                "id %s ?1 order by id %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                place)
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(ApiKey::view)
                        .toList();
        return Page.of(
                rows, limit, cursor, key -> Cursor.of(LIST, key.id()), total ? count() : null);
    }

    /**
     * The key with this id.
     *
     * @throws ProblemException not found
     */
    ApiKey existing(UUID id) {
        return findByIdOptional(id).orElseThrow(ApiKeyRepository::unknown);
    }

    /**
     * Forgets a key; of two who do so at once, one does.
     *
     * @throws ProblemException not found
     */
    void revoke(UUID id) {
        if (delete("id", id) == 0) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no key with this id.");
    }

    Optional<ApiKey> byText(String key) {
        return find("digest", KeyText.digest(key)).singleResultOptional();
    }

    /** Notes that a key is in use now, at most once a minute and unless somebody else just does. */
    void noteUse(ApiKey key) {
        getSession()
                .createNativeMutationQuery(
                        """
                        update api_key set last_used_at = now()
                        where id in (
                            select id from api_key
                            where id = :id and coalesce(last_used_at < now() - interval '1 minute', true)
                            for update skip locked)
                        """)
                .setParameter("id", key.id())
                .executeUpdate();
    }
}
