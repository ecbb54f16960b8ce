package dev.seriatim.author;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import dev.seriatim.redirect.Holders;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.NameOrSlug;
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

    private static final String KIND = "author";
    private static final String LIST = "authors";

    private final DatabaseClock clock;
    private final Journal journal;
    private final FreeSlug slugs;
    private final NameOrSlug names;
    private final SearchIndex index;
    private final Holders holders;

    AuthorRepository(
            DatabaseClock clock,
            Journal journal,
            FreeSlug slugs,
            NameOrSlug names,
            SearchIndex index,
            Holders holders) {
        this.clock = clock;
        this.journal = journal;
        this.slugs = slugs;
        this.names = names;
        this.index = index;
        this.holders = holders;
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

    /**
     * Adds an author; without a slug in the draft, one is made from the name.
     *
     * @throws ProblemException slug taken
     */
    public Author add(AuthorDraft draft) {
        var id = TimeOrderedId.next();
        var author = new Author(id, slug(draft, id), draft, clock.now());
        persistAndFlush(author);
        index.nameAuthor(id, draft.name());
        journal.record(EventKind.AUTHOR_CREATED, id, Map.of("slug", author.slug()));
        return author;
    }

    private String slug(AuthorDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        var wanted = Slug.of(draft.name(), id);
        return slugs.like(wanted, KIND, slug -> bearing(slug).isPresent());
    }

    /** The author that has this slug, or once had it. */
    public Optional<Author> bearing(String slug) {
        return find("select b from Author b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    void revise(Author author, AuthorDraft draft) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        if (author.revise(draft, clock.now())) {
            flush();
            index.nameAuthor(author.id(), draft.name());
            journal.record(EventKind.AUTHOR_REVISED, author.id(), Map.of("slug", author.slug()));
        }
    }

    /** Gives a former slug up; see {@link Author#release}. */
    void release(Author author, String formerSlug) {
        author.release(formerSlug);
        flush();
        journal.record(EventKind.AUTHOR_SLUG_RELEASED, author.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes an author of whom no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    void remove(Author author) {
        holders.refuseHeld(Kind.AUTHOR, author.id());
        delete(author);
        flush();
        journal.record(EventKind.AUTHOR_DELETED, author.id(), Map.of("slug", author.slug()));
    }

    /**
     * Removes an author whom no article names any longer, and leaves all their slugs and names to
     * another.
     */
    public void absorb(Author into, Author merged) {
        getEntityManager()
                .createNativeQuery(
                        // The trigger author_slug_left of R__3_delivery_index.sql notes them.
                        "update author_slug set author_id = :into where author_id = :merged")
                .setParameter("into", into.id())
                .setParameter("merged", merged.id())
                .executeUpdate();
        into.takeNames(merged);
        delete(merged);
        flush();
        journal.record(
                EventKind.AUTHOR_MERGED,
                merged.id(),
                Map.of("slug", merged.slug(), "into", into.slug()));
    }

    /** The author meant by a name or a slug; one who is not known yet is made. */
    public Author named(String nameOrSlug) {
        return names.meant(
                Kind.AUTHOR,
                nameOrSlug,
                key ->
                        find(
                                        "select b from Author b join b.nameKeys k where k = ?1 order by b.id",
                                        key)
                                .list(),
                Author::isCalled,
                this::bearing,
                name -> add(AuthorDraft.of(name)));
    }
}
