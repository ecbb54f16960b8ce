package dev.seriatim.search;

import dev.seriatim.fulltext.Question;
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
class ArticleListQuery {

    private final Session database;

    ArticleListQuery(Session database) {
        this.database = database;
    }

    /**
     * A page of places.
     *
     * @param question what the articles have to answer, if anything
     * @param cursor where to read on; it belongs to a filter, a question and an order
     */
    Page<SortKey> page(
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
        var place = cursor == null ? null : cursor.key(list, order.keyType(), UUID.class);
        var places =
                question == null
                        ? listed(filter, order, place, limit)
                        : answers(filter, question, order, place, limit);
        var count = total ? count(filter, question) : null;
        return Page.of(places, limit, p -> Cursor.of(list, p.key(), p.article()), count);
    }

    /** Whether any published article answers. */
    boolean hold(Question question) {
        var all = new ArticleFilter(null, null, null, null, null, null, null);
        return !question.isEmpty()
                && !page(all, question, ArticleOrder.LAST_PUBLISHED, null, new Limit(1), false)
                        .items()
                        .isEmpty();
    }

    private static String name(
            ArticleFilter filter, @Nullable Question question, ArticleOrder order) {
        return "articles %s %s %s"
                .formatted(order, filter, question == null ? "" : question.text());
    }

    private long count(ArticleFilter filter, @Nullable Question question) {
        var shelves = new ArticleListSql(filter);
        var sql = question == null ? shelves.count() : new AnswerQuery(shelves, question).count();
        return shelves.bind(database.createNativeQuery(sql, Long.class)).getSingleResult();
    }

    private List<SortKey> listed(
            ArticleFilter filter, ArticleOrder order, @Nullable List<Object> place, Limit limit) {
        var shelves = new ArticleListSql(filter);
        if (place != null) {
            shelves.startAfter(order, place);
        }
        return places(shelves, shelves.first(limit.value() + 1, order), order);
    }

    private List<SortKey> answers(
            ArticleFilter filter,
            Question question,
            ArticleOrder order,
            @Nullable List<Object> place,
            Limit limit) {
        var shelves = new ArticleListSql(filter);
        var answers = new AnswerQuery(shelves, question);
        if (place != null) {
            answers.startAfter(order, place);
        }
        var rows = few(shelves, answers.firstOfFew(limit.value() + 1, order), order);
        return (Long) rows.get(0)[0] > AnswerQuery.FEW
                ? places(shelves, answers.firstOfMany(limit.value() + 1, order), order)
                : rows.stream().filter(row -> row[1] != null).map(row -> place(row, 1)).toList();
    }

    private List<Object[]> few(ArticleListSql shelves, String sql, ArticleOrder order) {
        return shelves.bind(database.createNativeQuery(sql, Object[].class))
                .addScalar("hits", Long.class)
                .addScalar("article_id", UUID.class)
                .addScalar("key", order.keyType())
                .getResultList();
    }

    private List<SortKey> places(ArticleListSql shelves, String sql, ArticleOrder order) {
        return shelves.bind(database.createNativeQuery(sql, Object[].class))
                .addScalar("article_id", UUID.class)
                .addScalar("key", order.keyType())
                .getResultStream()
                .map(row -> place(row, 0))
                .toList();
    }

    private static SortKey place(Object[] row, int first) {
        return new SortKey((UUID) row[first], row[first + 1]);
    }
}
