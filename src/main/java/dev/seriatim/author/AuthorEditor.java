package dev.seriatim.author;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.language.Translated;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import dev.seriatim.redirect.Holders;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.NameOrSlug;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes authors, changes what is said of them, and lets them go. */
@ApplicationScoped
public class AuthorEditor {

    private static final String KIND = "author";

    private final AuthorRepository authors;
    private final SiteRepository sites;
    private final FreeSlug slugs;
    private final NameOrSlug names;
    private final SearchIndex index;
    private final Holders holders;
    private final DatabaseClock clock;
    private final Journal journal;

    AuthorEditor(
            AuthorRepository authors,
            SiteRepository sites,
            FreeSlug slugs,
            NameOrSlug names,
            SearchIndex index,
            Holders holders,
            DatabaseClock clock,
            Journal journal) {
        this.authors = authors;
        this.sites = sites;
        this.slugs = slugs;
        this.names = names;
        this.index = index;
        this.holders = holders;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Adds an author; without a slug in the draft, one is made from the name.
     *
     * @throws ProblemException slug taken
     */
    public Author add(AuthorDraft draft) {
        var id = TimeOrderedId.next();
        var language = Optional.ofNullable(draft.language()).orElse(sites.site().defaultLanguage());
        Translated.refuseRepeated(language, draft.translations().keySet());
        var author = new Author(id, draft.complete(slug(draft, id), language), clock.now());
        authors.persistAndFlush(author);
        index.nameAuthor(id, author.names());
        journal.record(EventKind.AUTHOR_CREATED, id, Map.of("slug", author.slug()));
        return author;
    }

    private String slug(AuthorDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        return slugs.like(
                Slug.of(draft.name(), id), KIND, slug -> authors.bearing(slug).isPresent());
    }

    /**
     * Takes over what the draft says; a slug or language that it leaves out stays as it is.
     *
     * @throws ProblemException slug taken
     */
    void revise(Author author, AuthorDraft draft) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        var slug = Optional.ofNullable(draft.slug()).orElse(author.slug());
        var language = Optional.ofNullable(draft.language()).orElse(author.language());
        Translated.refuseRepeated(language, draft.translations().keySet());
        if (author.revise(draft.complete(slug, language), clock.now())) {
            authors.flush();
            index.nameAuthor(author.id(), author.names());
            journal.record(EventKind.AUTHOR_REVISED, author.id(), Map.of("slug", author.slug()));
        }
    }

    /**
     * Says of an author what nobody has said yet.
     *
     * @param picture its address
     */
    public void complete(
            Author author, @Nullable String bio, @Nullable String url, @Nullable String picture) {
        var said = author.draft();
        var shown =
                picture == null
                        ? null
                        : new Cover(picture, null, null, null, null, null, null, null);
        revise(
                author,
                new AuthorDraft(
                        said.name(),
                        null,
                        null,
                        said.bio() == null ? bio : said.bio(),
                        said.url() == null ? url : said.url(),
                        said.picture() == null ? shown : said.picture(),
                        said.translations(),
                        said.metadata()));
    }

    /** Gives a former slug up; see {@link Author#release}. */
    void release(Author author, String formerSlug) {
        author.release(formerSlug);
        authors.flush();
        journal.record(EventKind.AUTHOR_SLUG_RELEASED, author.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes an author of whom no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    public void remove(Author author) {
        holders.refuseHeld(Kind.AUTHOR, author.id());
        authors.delete(author);
        authors.flush();
        journal.record(EventKind.AUTHOR_DELETED, author.id(), Map.of("slug", author.slug()));
    }

    /**
     * Removes an author whom no article names any longer, and leaves all their slugs and names to
     * another.
     */
    public void absorb(Author into, Author merged) {
        authors.getEntityManager()
                .createNativeQuery(
                        // The trigger author_slug_left of R__3_delivery_index.sql notes them.
                        "update author_slug set author_id = :into where author_id = :merged")
                .setParameter("into", into.id())
                .setParameter("merged", merged.id())
                .executeUpdate();
        into.takeNames(merged);
        authors.delete(merged);
        authors.flush();
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
                authors::named,
                Author::isCalled,
                authors::bearing,
                name -> add(AuthorDraft.of(name)));
    }

    /** The author meant by a name or a slug, if it is known already. */
    public Optional<Author> known(String nameOrSlug) {
        return NameOrSlug.known(nameOrSlug, authors::named, Author::isCalled, authors::bearing);
    }
}
