package dev.seriatim.author;

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

/** Finds authors for editors. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    private static final String LIST = "authors";

    /**
     * The author with this slug.
     *
     * @throws ProblemException not found
     */
    Author existing(String slug) {
        return find("slug", slug).singleResultOptional().orElseThrow(AuthorRepository::unknown);
    }

    /**
     * The author with this slug, kept from other writers until the transaction ends.
     *
     * @throws ProblemException not found
     */
    public Author locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(AuthorRepository::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no author with this slug.");
    }

    /** A page of authors in the order of their slugs. */
    Page<AuthorView> page(@Nullable Cursor cursor, Limit limit, boolean total) {
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
                        .map(Author::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                author -> Cursor.of(LIST, author.slug()),
                total ? count() : null);
    }

    /** The author that has this slug, or once had it. */
    public Optional<Author> bearing(String slug) {
        return find("select b from Author b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    /**
     * Those who have a name, by its key, in one of their languages, or once had it; oldest first.
     */
    List<Author> named(String nameKey) {
        return find("select b from Author b join b.nameKeys k where k = ?1 order by b.id", nameKey)
                .list();
    }
}
