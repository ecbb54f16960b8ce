package dev.seriatim.delivery.search;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.delivery.Extent;
import dev.seriatim.delivery.PublishedArticleRepository;
import dev.seriatim.delivery.ReadArticle;
import dev.seriatim.delivery.RelatedReading;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.ResourceLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the lines of a list: what is to be said of each article, and no more. */
@ApplicationScoped
class ArticleListItems {

    /** Of all bodies on a page, so that no list, however long, takes the memory of all others. */
    private static final long MOST_BYTES = 1 << 20;

    private final PublishedArticleRepository articles;
    private final RelatedReading reading;
    private final CacheTags tags;

    ArticleListItems(PublishedArticleRepository articles, RelatedReading reading, CacheTags tags) {
        this.articles = articles;
        this.reading = reading;
        this.tags = tags;
    }

    /**
     * How many of these the lines of one page may tell: as many as there are, unless their bodies
     * become too long together; the first in any case.
     */
    int fitting(List<SortKey> places, BodyFormat format) {
        if (format == BodyFormat.NONE || places.isEmpty()) {
            return Math.max(1, places.size());
        }
        var lengths = articles.lengths(places.stream().map(SortKey::article).toList(), format);
        int fitting = 0;
        for (long all = 0; fitting < places.size(); fitting++) {
            all += lengths.getOrDefault(places.get(fitting).article(), 0L);
            if (all > MOST_BYTES) {
                break;
            }
        }
        return Math.max(1, fitting);
    }

    /**
     * The lines of a page. An article that was taken from its readers this very moment has none.
     */
    Page<ListedArticle> of(Page<SortKey> places, LineContent content) {
        var ids = places.items().stream().map(SortKey::article).toList();
        tags.add("articles", "topics", "authors", "site");
        ids.forEach(id -> tags.add("article", id));
        var extent = content.extent();
        Map<?, ReadArticle> found = ids.isEmpty() ? Map.of() : articles.read(ids, extent);
        return places.with(
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(article -> line(article, content.isChosen(), extent))
                        .toList());
    }

    // Of what is chosen from, only what was chosen is read, and the rest is left out of the answer.
    private ListedArticle line(ReadArticle article, boolean isChosen, Extent extent) {
        var text = article.text();
        var card = text.told().card(text.templates());
        return new ListedArticle(
                card,
                text.details(),
                null,
                text.body(),
                isChosen ? text.outline() : null,
                isChosen ? article.series() : null,
                isChosen ? reading.after(article, extent.related()) : null,
                isChosen ? text.metadata() : null,
                new ResourceLinks("/v1/articles/" + card.teaser().slug(), card.teaser().url()));
    }
}
