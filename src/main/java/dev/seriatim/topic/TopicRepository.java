package dev.seriatim.topic;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds topics for editors. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {

    private static final String LIST = "topics";

    /**
     * The topic with this slug.
     *
     * @throws ProblemException not found
     */
    Topic existing(String slug) {
        return find("slug", slug).singleResultOptional().orElseThrow(TopicRepository::unknown);
    }

    /**
     * The topic with this slug, kept from other writers until the transaction ends.
     *
     * @throws ProblemException not found
     */
    public Topic locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(TopicRepository::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no topic with this slug.");
    }

    /** A page of topics in the order of their slugs. */
    Page<TopicView> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var place = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        var keyset = Keyset.ascending(cursor);
        var rows =
                find(
                                "slug %s ?1 order by slug %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                place)
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(Topic::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                topic -> Cursor.of(LIST, topic.slug()),
                total ? count() : null);
    }

    /** The topic that has this slug in one of its languages, or once had it. */
    public Optional<Topic> bearing(String slug) {
        return find("select b from Topic b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    /**
     * Those that have a name, by its key, in one of their languages, or once had it; oldest first.
     */
    List<Topic> named(String nameKey) {
        return find("select b from Topic b join b.nameKeys k where k = ?1 order by b.id", nameKey)
                .list();
    }
}
