package dev.seriatim.delivery.search;

import dev.seriatim.fulltext.Question;
import java.util.List;

/**
 * The SQL of a list that answers a question, which costs the same whatever the planner believes of
 * it. Up to {@value #FEW} hits are all looked up by their words and then sought on the lists; of
 * more, the lists are walked along, and the answers come soon.
 */
final class AnswerQuery {

    /**
     * How many articles are compared by relevance: what half a second allows, in the worst case.
     */
    static final int FEW = 2_000;

    private static final String KEY_OF_RANK =
            "cast(1000000 * ts_rank(%s.vector, cast(:question as tsquery), 1) as bigint)";

    private final ArticleListSql list;
    private final Question question;
    private final ArticleOrder order;
    private String bestFrom = "";

    AnswerQuery(ArticleListSql list, Question question, ArticleOrder order) {
        this.list = list;
        this.question = question;
        list.want(
                "exists (select from searchable s where s.version_id = other.version_id and %s)"
                        .formatted(question.condition()));
        this.order = order;
    }

    /** Reads from a place. */
    void startFrom(List<Object> place) {
        if (order == ArticleOrder.RELEVANCE) {
            bestFrom =
                    "where (r.key, r.article_id) %s (:key, :article)"
                            .formatted(list.keyset().comparison());
            list.bindPlace(place);
        } else {
            list.startFrom(place);
        }
    }

    /**
     * The number of hits in texts, of readers and not, as far as {@value #FEW} and one more; and
     * beside it the first articles of so many, if there are any. One plan does for any words here.
     * Of more hits, what is asked next in the transaction is planned for the very words.
     */
    String firstOfFew(int count) {
        list.bind(question.parameters());
        return """
                with hit as materialized (select s.version_id, s.vector from searchable s where %1$s limit %2$d)
                select counted.hits, page.article_id, page.key
                from (select count(*) as hits,
                             set_config('plan_cache_mode',
                                 case when count(*) > %5$d then 'force_custom_plan' else 'auto' end, true)
                      from hit) as counted
                left join (%3$s) as page on true
                order by page.key %4$s, page.article_id %4$s
                """
                .formatted(
                        question.condition(), FEW + 1, page(count), list.keyset().direction(), FEW);
    }

    private String page(int count) {
        var isRanked = order == ArticleOrder.RELEVANCE;
        return best(
                count,
                """
                select distinct s.article_id, %s as key
                from %s
                join (select * from hit where (select count(*) from hit) <= %d) hit on hit.version_id = s.version_id\
                """
                        .formatted(
                                isRanked ? KEY_OF_RANK.formatted("hit") : order.key(),
                                list.joined("published_entry"),
                                FEW));
    }

    private String best(int count, String found) {
        return """
                select r.article_id, r.key
                from (%1$s) r
                %2$s
                order by r.key %3$s, r.article_id %3$s limit %4$d
                """
                .formatted(found, bestFrom, list.keyset().direction(), count);
    }

    /** The first articles of any number. What is asked next is planned as usual again. */
    String firstOfMany(int count) {
        list.require(question.condition(), question.parameters());
        return """
                select page.article_id, page.key
                from (%1$s) as page
                where (select set_config('plan_cache_mode', 'auto', true)) is not null
                order by page.key %2$s, page.article_id %2$s
                """
                .formatted(
                        order == ArticleOrder.RELEVANCE
                                ? bestOfMany(count)
                                : list.first(count, "published_searchable"),
                        list.keyset().direction());
    }

    // Vectors are too long to be sorted along with all that is found; those that are compared are
    // looked up.
    private String bestOfMany(int count) {
        var walk =
                list.walk(
                        "published_searchable",
                        ", s.version_id",
                        FEW,
                        ArticleOrder.LAST_PUBLISHED,
                        "desc");
        return best(
                count,
                """
                select distinct found.article_id, %s as key %s
                cross join lateral (select vector from searchable where version_id = found.version_id offset 0) t\
                """
                        .formatted(KEY_OF_RANK.formatted("t"), walk));
    }

    /** How many articles there are. */
    String count() {
        list.bind(question.parameters());
        return """
                with hit as materialized (select s.version_id from searchable s where %s)
                select count(distinct s.article_id)
                from %s join hit on hit.version_id = s.version_id
                """
                .formatted(question.condition(), list.joined("published_entry"));
    }
}
