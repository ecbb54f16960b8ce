package dev.seriatim.search;

import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds which published articles a list holds, and where they stand in it. */
@ApplicationScoped
class Shelves {

    private final Session database;

    Shelves(Session database) {
        this.database = database;
    }

    /**
     * A page of places.
     *
     * @param question what the articles have to answer, if anything
     * @param cursor where to read on; it belongs to a filter, a question and an order
     */
    Page<Place> page(
            ArticleFilter filter,
            @Nullable Question question,
            ArticleOrder order,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        if (question != null && question.isEmpty()) {
            return new Page<>(List.of(), null, total ? 0L : null);
        }
        var list = name(filter, question, order);
        var query = new ShelfQuery(filter, question);
        var count = total ? count(query) : null;
        if (cursor != null) {
            query.startAfter(order, cursor.key(list, order.keyType(), UUID.class));
        }
        return Page.of(
                places(query, order, limit),
                limit,
                place -> Cursor.of(list, place.key(), place.article()),
                count);
    }

    private static String name(
            ArticleFilter filter, @Nullable Question question, ArticleOrder order) {
        return "articles %s %s %s"
                .formatted(order, filter, question == null ? "" : question.text());
    }

    private long count(ShelfQuery query) {
        return query.bind(database.createNativeQuery(query.count(), Long.class)).getSingleResult();
    }

    private List<Place> places(ShelfQuery query, ArticleOrder order, Limit limit) {
        return query.bind(
                        database.createNativeQuery(
                                query.first(limit.value() + 1, order), Object[].class))
                .addScalar("article_id", UUID.class)
                .addScalar("key", order.keyType())
                .getResultStream()
                .map(row -> new Place((UUID) row[0], row[1]))
                .toList();
    }
}
