package dev.seriatim.trash;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.series.SeriesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Purges articles, so that what pointed at one of them still says what it meant. */
@ApplicationScoped
class Purge {

    private final ArticleRepository articles;
    private final SeriesRepository series;
    private final Translations translations;
    private final Journal journal;

    Purge(
            ArticleRepository articles,
            SeriesRepository series,
            Translations translations,
            Journal journal) {
        this.articles = articles;
        this.series = series;
        this.translations = translations;
        this.journal = journal;
    }

    /**
     * Deletes the article with everything that is its own. Links and series parts that named it
     * keep their places and a title; the journal keeps a tombstone.
     */
    void of(Article article) {
        var title = article.draft().title();
        // While the article has its names: whoever reads a translation where one of them stands
        // will not find it there any more.
        journal.record(
                EventKind.ARTICLE_PURGED,
                article.id(),
                Map.of("slug", article.slug(), "title", title));
        series.label(articles.names(article), title);
        translations.delete(article, () -> articles.purge(article));
    }
}
