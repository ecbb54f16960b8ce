package dev.seriatim.search;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.BodyFormat;
import dev.seriatim.delivery.ArticleSummary;
import dev.seriatim.delivery.PublishedArticleRepository;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Fields;
import dev.seriatim.http.query.Page;
import dev.seriatim.prose.Heading;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a list: what is to be said of each article, and no more. */
@ApplicationScoped
class ArticleListItems {

    /** Of all bodies on a page, so that no list, however long, takes the memory of all others. */
    private static final long MOST_BYTES = 1 << 20;

    private final PublishedArticleRepository articles;
    private final CacheTags tags;

    ArticleListItems(PublishedArticleRepository articles, CacheTags tags) {
        this.articles = articles;
        this.tags = tags;
    }

    /**
     * How many of these the lines of one page may tell: as many as there are, unless their bodies
     * become too long together; the first in any case.
     */
    int fitting(List<SortKey> places, @Nullable Fields fields, @Nullable BodyFormat body) {
        var format = format(fields, body);
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
     *
     * @param fields what a line says; a body and an outline are only said if they are named
     * @param body what the body is to be; a body that is named is HTML if this is not said
     */
    Page<ListedArticle> of(
            Page<SortKey> places, @Nullable Fields fields, @Nullable BodyFormat body) {
        var ids = places.items().stream().map(SortKey::article).toList();
        tags.add("articles", "topics", "authors", "site");
        ids.forEach(id -> tags.add("article", id));
        if (ids.isEmpty()) {
            return places.with(List.of());
        }
        var format = format(fields, body);
        var outlined = fields != null && Fields.include(fields, "outline");
        var lines =
                outlined || format != BodyFormat.NONE
                        ? texts(ids, format, outlined)
                        : summaries(ids);
        return places.with(ids.stream().map(lines::get).filter(Objects::nonNull).toList());
    }

    private static BodyFormat format(@Nullable Fields fields, @Nullable BodyFormat body) {
        if (!Fields.include(fields, "body")) {
            return BodyFormat.NONE;
        }
        var unsaid = fields == null ? BodyFormat.NONE : BodyFormat.HTML;
        return body == null ? unsaid : body;
    }

    private Map<UUID, ListedArticle> summaries(Collection<UUID> ids) {
        return articles.summaries(ids, ArticleListItems::line).stream()
                .collect(toMap(item -> item.article().id(), item -> item));
    }

    private static ListedArticle line(ArticleSummary article, UrlTemplates templates) {
        return line(article, null, null, templates);
    }

    private Map<UUID, ListedArticle> texts(
            Collection<UUID> ids, BodyFormat format, boolean outlined) {
        return articles.texts(ids, format).stream()
                .map(
                        text ->
                                line(
                                        text.summary(),
                                        text.body(),
                                        outlined ? text.outline() : null,
                                        text.templates()))
                .collect(toMap(item -> item.article().id(), item -> item));
    }

    private static ListedArticle line(
            ArticleSummary article,
            @Nullable ArticleBody body,
            @Nullable List<Heading> outline,
            UrlTemplates templates) {
        var slug = article.slug();
        var links = new ResourceLinks("/v1/articles/" + slug, templates.articlePage(slug));
        return new ListedArticle(article, null, body, outline, links);
    }
}
