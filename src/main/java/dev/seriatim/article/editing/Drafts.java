package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Sees to it that no draft is lost to another one. */
@ApplicationScoped
class Drafts {

    private final ArticleRepository articles;
    private final VersionRepository versions;
    private final EarlierDraftRepository earlier;
    private final ArticleNames names;
    private final Translations translations;
    private final DatabaseClock clock;
    private final Journal journal;

    Drafts(
            ArticleRepository articles,
            VersionRepository versions,
            EarlierDraftRepository earlier,
            ArticleNames names,
            Translations translations,
            DatabaseClock clock,
            Journal journal) {
        this.articles = articles;
        this.versions = versions;
        this.earlier = earlier;
        this.names = names;
        this.translations = translations;
        this.clock = clock;
        this.journal = journal;
    }

    /** Keeps what the draft says in the history of drafts, before its editor writes on. */
    void keep(Article article) {
        earlier.keep(article, journal.actor(), clock.now());
    }

    /** Makes the draft a version that stays, before something else takes its place. */
    void setAside(Article article) {
        article.setAside(journal.actor(), clock.now());
        articles.flush();
    }

    /**
     * Goes back to the version that readers see; the draft becomes a version that stays, and its
     * language is free again.
     *
     * @throws ProblemException not found without a draft; conflict if readers see no version, or
     *     the article is in the trash
     */
    void discard(Article article) {
        article.refuseTrashed();
        if (!article.hasDraft()) {
            throw ProblemException.notFound(
                    "The article has no draft: nothing was written since it was published or scheduled.");
        }
        var published =
                Optional.ofNullable(articles.status(article).publishedVersion())
                        .flatMap(number -> versions.numbered(article, number))
                        .orElseThrow(
                                () ->
                                        ProblemException.conflict(
                                                "Readers see no version of the article to go back to; trash it instead."));
        article.discard(published, journal.actor(), clock.now());
        articles.flush();
        names.bearDrafts(List.of(article));
        journal.record(EventKind.ARTICLE_DRAFT_DISCARDED, article.id(), article.told());
        translations.settle(List.of(article.id()));
    }
}
