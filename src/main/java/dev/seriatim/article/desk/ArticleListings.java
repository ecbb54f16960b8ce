package dev.seriatim.article.desk;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.article.ArticleNow;
import dev.seriatim.database.Scalars;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists articles for their editors, drafts and all. */
@ApplicationScoped
public class ArticleListings {

    private final Session database;

    ArticleListings(Session database) {
        this.database = database;
    }

    private record Place(UUID id, Object key) {}

    // What nobody asked before is parsed by everybody who asks it at the same time, and two hundred
    // parsers take all the memory there is. So all that can be asked is asked once before anybody
    // can.
    void ask(@Observes StartupEvent started) {
        for (var search : List.of(ArticleSearch.ALL, ArticleSearch.BY_EVERYTHING)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> page(search, DeskOrder.of(null), null, new Limit(1), false));
        }
    }

    /**
     * A page of articles. Which they are is asked first, so that what is told of each is asked of
     * no others.
     */
    public Page<ArticleListing> page(
            ArticleSearch search,
            DeskOrder order,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var query = new DeskQuery(search, languages(search.language()));
        var places = places(query, order, cursor, limit);
        var page =
                Page.of(
                        places,
                        limit,
                        cursor,
                        last -> order.after(last.key(), last.id()),
                        total
                                ? query.select(database, "count(*)", "", Long.class)
                                        .getSingleResult()
                                : null);
        var told = told(page.items().stream().map(Place::id).toList());
        return page.with(
                page.items().stream()
                        .map(place -> told.get(place.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<Place> places(
            DeskQuery desk, DeskOrder order, @Nullable Cursor cursor, Limit limit) {
        var query =
                desk.select(database, "a.id, " + order.key(), order.from(cursor), Object[].class);
        if (cursor != null) {
            var place = order.place(cursor);
            query.setParameter("key", place.get(0)).setParameter("id", place.get(1));
        }
        return query.setMaxResults(limit.value() + 1).getResultList().stream()
                .map(row -> new Place((UUID) row[0], row[1]))
                .toList();
    }

    private Map<UUID, ArticleListing> told(List<UUID> ids) {
        return database
                .createQuery(
                        """
                        select new ArticleListing(a.id, v.slug, v.title, v.language, v.details.contentRating, v.number,
                            a.createdAt, a.updatedAt,
                        """
                                + ArticleNow.NEW
                                + """
                                )
                                from Article a join a.head v
                                join ArticleStanding s on s.articleId = a.id
                                join ArticleSurroundings t on t.articleId = a.id
                                where a.id in :ids and s.articleId in :ids and t.articleId in :ids
                                """,
                        ArticleListing.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(toMap(ArticleListing::id, article -> article));
    }

    /** Those in which anything is written and that the range means, with commas between them. */
    private @Nullable String languages(@Nullable String range) {
        var sql =
                """
                select coalesce(string_agg(language, ','), '') as languages
                from written_language where list_id = language_list(:range)
                """;
        return range == null
                ? null
                : Scalars.select(database, sql, "languages", String.class)
                        .setParameter("range", range)
                        .getSingleResult();
    }
}
