package dev.seriatim.delivery.search;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.fulltext.Question;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds which published articles a list holds, and where they stand in it. */
@ApplicationScoped
class ArticleListQuery {

    private final SqlReads database;

    ArticleListQuery(SqlReads database) {
        this.database = database;
    }

    /**
     * A page of places.
     *
     * @param question what the articles have to answer, if anything
     * @param cursor where to read on; it belongs to a filter, a question and an order
     * @param room how many of what was found the page has room for, at least one
     */
    Page<SortKey> page(
            ArticleFilter filter,
            @Nullable Question question,
            ArticleOrder order,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total,
            ToIntFunction<List<SortKey>> room) {
        if (question != null && question.isEmpty()) {
            return Page.empty(total);
        }
        var list = name(filter, question, order);
        var place = cursor == null ? null : cursor.key(list, order.keyType(), UUID.class);
        var sql = new ArticleListSql(filter, order, cursor);
        var places =
                question == null
                        ? listed(sql, order, place, limit)
                        : answers(sql, question, order, place, limit);
        var count = total ? count(filter, question, order) : null;
        var most = new Limit(Math.min(limit.value(), room.applyAsInt(places)));
        return Page.of(places, most, cursor, p -> Cursor.of(list, p.key(), p.article()), count);
    }

    /** Whether any published article answers. */
    boolean hold(Question question) {
        var first = ArticleOrder.LAST_PUBLISHED;
        var one = new Limit(1);
        return !question.isEmpty()
                && !page(ArticleFilter.ALL, question, first, null, one, false, found -> 1)
                        .items()
                        .isEmpty();
    }

    private static String name(
            ArticleFilter filter, @Nullable Question question, ArticleOrder order) {
        return "articles %s %s %s"
                .formatted(order, filter, question == null ? "" : question.text());
    }

    private long count(ArticleFilter filter, @Nullable Question question, ArticleOrder order) {
        var list = new ArticleListSql(filter, order, null);
        var sql = question == null ? list.count() : new AnswerQuery(list, question, order).count();
        return database.count(sql, list.parameters());
    }

    private List<SortKey> listed(
            ArticleListSql list, ArticleOrder order, @Nullable List<Object> place, Limit limit) {
        if (place != null) {
            list.startFrom(place);
        }
        return places(list, list.first(limit.value() + 1), order);
    }

    private List<SortKey> answers(
            ArticleListSql list,
            Question question,
            ArticleOrder order,
            @Nullable List<Object> place,
            Limit limit) {
        var answers = new AnswerQuery(list, question, order);
        if (place != null) {
            answers.startFrom(place);
        }
        var few = new ArrayList<SortKey>();
        var hits =
                database.list(
                        answers.firstOfFew(limit.value() + 1),
                        list.parameters(),
                        row -> {
                            if (row.textOrNull("article_id") != null) {
                                few.add(place(row, order));
                            }
                            return row.number("hits");
                        });
        return hits.get(0) > AnswerQuery.FEW
                ? places(list, answers.firstOfMany(limit.value() + 1), order)
                : few;
    }

    private List<SortKey> places(ArticleListSql list, String sql, ArticleOrder order) {
        return database.list(sql, list.parameters(), row -> place(row, order));
    }

    private static SortKey place(Row row, ArticleOrder order) throws SQLException {
        return new SortKey(row.id("article_id"), order.key(row));
    }
}
