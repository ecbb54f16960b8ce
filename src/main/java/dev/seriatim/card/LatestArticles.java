package dev.seriatim.card;

import dev.seriatim.database.Row;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles on the page of an author or a topic, the last published first. */
public final class LatestArticles {

    private static final String LIST = "latest articles";

    private LatestArticles() {}

    /**
     * What to select as a page of them beside an author or a topic {@code p}, one more than the
     * page holds, in the way in which the cursor leads.
     */
    public static String column(Limit limit, @Nullable Cursor cursor) {
        var keyset = Keyset.descending(cursor);
        return """
        (select json_agg(%1$s order by e.published_at %3$s, e.article_id %3$s)
         from (select s.article_id, s.published_at from published_entry s
               where s.list_id = p.id and (s.published_at, s.article_id) %2$s (:publishedAt, :article)
               order by s.published_at %3$s, s.article_id %3$s limit %4$d) e
         cross join lateral (select * from published_teaser where id = e.article_id offset 0) t) as articles\
        """
                .formatted(
                        ToldArticle.OF_TEASER,
                        keyset.comparison(),
                        keyset.direction(),
                        limit.value() + 1);
    }

    /**
     * What the parameters of {@link #column} stand for.
     *
     * @param cursor where to read on from, or back
     */
    public static Map<String, Object> from(@Nullable Cursor cursor) {
        var place = Cursor.afterLatest(cursor, LIST);
        return Map.of("publishedAt", place.get(0), "article", place.get(1));
    }

    /** Reads {@link #column} beside the columns of the templates. */
    public static Page<ArticleCard> of(
            Row row, Limit limit, @Nullable Cursor cursor, CacheTags tags) throws SQLException {
        var templates = UrlTemplates.of(row);
        var page =
                Page.of(
                        row.jsonList("articles", ToldArticle[].class),
                        limit,
                        cursor,
                        last -> Cursor.of(LIST, last.teaser().publishedAt(), last.id()),
                        null);
        page.items().forEach(article -> article.tag(tags));
        return page.map(article -> article.card(templates));
    }
}
