package dev.seriatim.author;

import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.http.ProblemType;
import dev.seriatim.prose.Slug;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds authors for editors. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    private static final String LIST = "authors";

    private final DatabaseClock clock;
    private final Journal journal;
    private final TransactionLock lock;
    private final SearchIndex index;

    AuthorRepository(
            DatabaseClock clock, Journal journal, TransactionLock lock, SearchIndex index) {
        this.clock = clock;
        this.journal = journal;
        this.lock = lock;
        this.index = index;
    }

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
    Author locked(String slug) {
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
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        var rows =
                find("slug > ?1 order by slug", after).range(0, limit.value()).stream()
                        .map(Author::view)
                        .toList();
        return Page.of(
                rows, limit, author -> Cursor.of(LIST, author.slug()), total ? count() : null);
    }

    /**
     * Adds an author; without a slug in the draft, one is made from the name.
     *
     * @throws ProblemException slug taken
     */
    Author add(AuthorDraft draft) {
        var wanted = draft.slug() == null ? Slug.of(draft.name()) : draft.slug();
        hold(wanted);
        var slug = draft.slug() == null ? freeSlug(wanted) : wanted;
        var author = new Author(slug, draft, clock.now());
        persistAndFlush(author);
        index.nameAuthor(author.id(), draft.name());
        journal.record("author.created", author.id(), Map.of("slug", slug));
        return author;
    }

    /** Two who want the same slug at once: the second finds what the first made. */
    private void hold(String slug) {
        lock.hold("author:" + slug);
    }

    private String freeSlug(String slug) {
        var free = slug;
        for (var number = 2; bearing(free).isPresent(); number++) {
            free = Slug.numbered(slug, number);
        }
        return free;
    }

    /** The author that has this slug, or once had it. */
    public Optional<Author> bearing(String slug) {
        return find("select b from Author b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    void revise(Author author, AuthorDraft draft) {
        if (author.revise(draft, clock.now())) {
            flush();
            index.nameAuthor(author.id(), draft.name());
            journal.record("author.revised", author.id(), Map.of("slug", author.slug()));
        }
    }

    /** Gives a former slug up; see {@link Author#release}. */
    void release(Author author, String formerSlug) {
        author.release(formerSlug);
        flush();
        journal.record("author.slug-released", author.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes an author of whom no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    void remove(Author author) {
        if (isReferenced(author)) {
            throw new ProblemException(
                    ProblemType.STILL_REFERENCED,
                    "Articles, or earlier versions, name this author.");
        }
        delete(author);
        flush();
        journal.record("author.deleted", author.id(), Map.of("slug", author.slug()));
    }

    private boolean isReferenced(Author author) {
        return !getEntityManager()
                .createNativeQuery("select 1 from version_author where author_id = :author limit 1")
                .setParameter("author", author.id())
                .getResultList()
                .isEmpty();
    }

    /**
     * The author meant by a name or a slug, be it a former one; one who is not known yet is made.
     */
    public Author named(String slugOrName) {
        var slug = Slug.of(slugOrName);
        return bearing(slug).orElseGet(() -> known(slug, slugOrName.strip()));
    }

    private Author known(String slug, String name) {
        hold(slug);
        var id = TimeOrderedId.next();
        // On conflict: somebody else may have made the same author meanwhile.
        var made =
                getEntityManager()
                        .createNativeQuery(
                                """
                        with made as (
                            insert into author (id, slug, name, created_at, updated_at)
                            values (:id, :slug, :name, now(), now())
                            on conflict (slug) do nothing
                            returning id, slug)
                        insert into author_slug select id, slug from made
                        """)
                        .setParameter("id", id)
                        .setParameter("slug", slug)
                        .setParameter("name", name)
                        .executeUpdate();
        if (made > 0) {
            index.nameAuthor(id, name);
            journal.record("author.created", id, Map.of("slug", slug));
        }
        return existing(slug);
    }
}
