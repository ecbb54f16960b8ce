package dev.seriatim.delivery.search;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.delivery.Extent;
import dev.seriatim.delivery.PublishedArticleRepository;
import dev.seriatim.delivery.ReadArticle;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of the list of articles with their whole texts, for whatever shows them in its own way. */
@ApplicationScoped
public class ArticleTexts {

    private static final Extent TEXT = new Extent(BodyFormat.HTML, true, false, false, 0);

    private final ArticleListQuery list;
    private final ArticleListItems items;
    private final PublishedArticleRepository articles;

    ArticleTexts(
            ArticleListQuery list, ArticleListItems items, PublishedArticleRepository articles) {
        this.list = list;
        this.items = items;
        this.articles = articles;
    }

    /**
     * A page of that list, with the cursors that it has there. The answer is left to tell what it
     * shows, and what decides on that.
     *
     * @throws ProblemException 400 naming the parameter of which the list would say so
     */
    public Page<ReadArticle> page(ArticleChoice choice, @Nullable Cursor cursor, Limit limit) {
        var filter = choice.filter();
        var order = ArticleOrder.of(choice.sort(), false, filter);
        var places =
                list.page(
                        filter,
                        null,
                        order,
                        cursor,
                        limit,
                        false,
                        found -> items.fitting(found, BodyFormat.HTML));
        var found = articles.read(places.items().stream().map(SortKey::article).toList(), TEXT);
        return places.with(
                places.items().stream()
                        .map(place -> found.get(place.article()))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
