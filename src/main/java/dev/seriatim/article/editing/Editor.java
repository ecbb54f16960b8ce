package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.Manuscript;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.prose.Excerpt;
import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.Slug;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns drafts into articles: chooses the slug, renders the body. */
@ApplicationScoped
public class Editor {

    private final ArticleRepository articles;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final ArticleNames names;
    private final Credits credits;
    private final Translations translations;
    private final SiteRepository sites;
    private final DatabaseClock clock;
    private final Journal journal;

    Editor(
            ArticleRepository articles,
            VersionRepository versions,
            Drafts drafts,
            ArticleNames names,
            Credits credits,
            Translations translations,
            SiteRepository sites,
            DatabaseClock clock,
            Journal journal) {
        this.articles = articles;
        this.versions = versions;
        this.drafts = drafts;
        this.names = names;
        this.credits = credits;
        this.translations = translations;
        this.sites = sites;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Begins an article with its first draft.
     *
     * @throws ProblemException slug taken, if the draft asks for a slug that is, or once was,
     *     another article's
     */
    public Article begin(ArticleDraft draft) {
        return begin(TimeOrderedId.next(), draft);
    }

    /**
     * Begins an article whose id is known before.
     *
     * @throws ProblemException as above
     */
    public Article begin(UUID id, ArticleDraft draft) {
        var article = new Article(id, manuscript(draft, id, null, Meant.NOTHING), clock.now());
        articles.persistAndFlush(article);
        names.bearDraft(article);
        journal.record(EventKind.ARTICLE_CREATED, article.id(), Map.of("slug", article.slug()));
        translations.settle(article);
        return article;
    }

    /**
     * Begins an article whose id is known before, under its slug or the first of slug-2, slug-3, …
     * that no other article has or had.
     */
    public Article beginLike(UUID id, ArticleDraft draft) {
        return begin(
                id, draft.slug() == null ? draft : draft.at(names.reserveLike(draft.slug(), null)));
    }

    /**
     * Makes the draft the newest version of the article. A draft that says what is already there
     * changes nothing; the slugs of its authors and topics mean those, whoever is called so.
     *
     * @return whether anything changed
     * @throws ProblemException slug taken, language taken, or a conflict if the article is in the
     *     trash
     */
    public boolean revise(Article article, ArticleDraft draft) {
        return write(article, draft, Meant.by(article.head()), drafts::keep);
    }

    /**
     * Makes sure that everybody and everything that drafts name is known, in one order. Who writes
     * several articles calls it first, so that two who name the same new ones never deadlock.
     */
    public void introduce(Collection<String> authors, Collection<String> topics) {
        credits.introduce(authors, topics);
    }

    /**
     * Makes the article say again what it said once. The draft that this takes the place of becomes
     * a version.
     *
     * @param read whom and what it meant
     * @throws ProblemException slug taken, or a conflict if the article is in the trash
     */
    void restore(Article article, ArticleDraft draft, Meant read) {
        write(article, draft, read, drafts::setAside);
    }

    /**
     * @param saved keeps the draft that is written over
     */
    private boolean write(
            Article article, ArticleDraft draft, Meant read, Consumer<Article> saved) {
        article.refuseTrashed();
        var manuscript = manuscript(draft, article.id(), article, read);
        if (manuscript.draft().equals(article.draft())) {
            return false;
        }
        if (article.hasDraft()) {
            saved.accept(article);
        }
        article.revise(manuscript, () -> versions.next(article), clock.now());
        articles.flush();
        names.bearDraft(article);
        journal.record(EventKind.ARTICLE_REVISED, article.id(), article.told());
        translations.settle(article);
        return true;
    }

    Manuscript manuscript(ArticleDraft draft, UUID id, @Nullable Article article, Meant read) {
        var site = sites.settled();
        site.mustHold(draft.pictures());
        var language = Optional.ofNullable(draft.language()).orElse(site.defaultLanguage());
        var prose = Markdown.render(draft.body(), language);
        var given = givenExcerpt(draft, article);
        var excerpt = given.orElseGet(() -> Excerpt.of(prose.lead(), language));
        var writers = credits.authors(draft, read);
        var subjects = credits.topics(draft, read);
        var slug = slug(draft, id, article);
        return new Manuscript(
                draft.resolved(slug, excerpt, language, writers, subjects),
                slug,
                excerpt,
                given.isEmpty(),
                language,
                prose,
                BodyLinks.in(prose.links(), site.articlePages()),
                writers,
                subjects);
    }

    /**
     * Sending back the excerpt that was made, as one reads it, does not make it the editor's own.
     */
    private static Optional<String> givenExcerpt(ArticleDraft draft, @Nullable Article article) {
        return Optional.ofNullable(draft.excerpt())
                .filter(excerpt -> article == null || !article.head().hasMadeExcerpt(excerpt));
    }

    private String slug(ArticleDraft draft, UUID id, @Nullable Article article) {
        if (draft.slug() != null) {
            return names.reserve(draft.slug(), article);
        }
        if (article != null && keepsSlug(article, draft.title())) {
            return article.slug();
        }
        return names.reserveLike(Slug.of(draft.title(), id), article);
    }

    private boolean keepsSlug(Article article, String title) {
        return article.wasPublished(clock.now())
                || ArticleName.ofTitle(title).equals(article.head().titleName());
    }
}
