package dev.seriatim.search;

import dev.seriatim.http.AnyOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list. It walks along the lists of one filter in the order of the list, along each
 * only as far as a page reaches, and passes over what the other filters do not want. It walks the
 * parts of a series rather than a list, an author's list rather than a topic's, and so on: the
 * shorter way is taken first. All texts from outside are bound as parameters.
 */
final class ArticleListSql {

    private static final String PARTS =
            """
            select distinct a.version_id
            from list_slug n
            cross join lateral (
                select article_id from published_part where series_id = n.list_id offset 0) p
            join published_article a on a.id = p.article_id
            where n.kind = 'series' and n.slug = any(string_to_array(:series, ','))\
            """;

    private static final String NAMED =
            "select list_id from list_slug where kind = '%1$s' and slug = any(string_to_array(:%1$s, ','))";

    private static final String LANGUAGES =
            "select language_list(tag) as list_id from unnest(string_to_array(:language, ',')) tag";

    private static final String EVERYTHING = "select whole_list() as list_id";

    private static final String ON_THE_LIST = "s.list_id = walked.list_id";

    private static final String A_PART =
            "s.version_id = walked.version_id and s.list_id = whole_list()";

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final String walked;

    ArticleListSql(ArticleFilter filter) {
        offer("author", filter.authors(), NAMED.formatted("author"));
        offer("topic", filter.topics(), NAMED.formatted("topic"));
        offer("language", filter.languages(), LANGUAGES);
        walked = chosen(filter.series());
        lists.forEach(this::requireOneOf);
        compare("s.published_at >", "publishedAfter", filter.publishedAfter());
        compare("s.published_at <", "publishedBefore", filter.publishedBefore());
        compare("s.updated_at >", "updatedAfter", filter.updatedAfter());
    }

    private void offer(String parameter, @Nullable AnyOf values, String sql) {
        if (values != null) {
            lists.add(sql);
            parameters.put(parameter, values.toString());
        }
    }

    /** What is walked along. */
    private String chosen(@Nullable AnyOf series) {
        if (series != null) {
            parameters.put("series", series.toString());
            conditions.add(A_PART);
            return PARTS;
        }
        conditions.add(ON_THE_LIST);
        return lists.isEmpty() ? EVERYTHING : lists.remove(0);
    }

    // Asked of one article at a time, whatever the planner thinks of reading the other list whole.
    private void requireOneOf(String others) {
        conditions.add(
                """
                exists (select from published_entry o
                        where o.version_id = s.version_id and o.list_id in (%s) offset 0)\
                """
                        .formatted(others));
    }

    private void compare(String comparison, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(comparison + " :" + parameter);
            parameters.put(parameter, value);
        }
    }

    /** Goes on after a place in an order of what entries tell. */
    void startAfter(ArticleOrder order, List<Object> place) {
        conditions.add(
                "(s.%s, s.article_id) %s (:key, :article)"
                        .formatted(order.column(), order.comparison()));
        bindPlace(place);
    }

    /** Lets {@code :key} and {@code :article} stand for a place. */
    void bindPlace(List<Object> place) {
        parameters.put("key", place.get(0));
        parameters.put("article", place.get(1));
    }

    /**
     * The ids of the first articles, and what they are sorted by, as {@code key}. Their number
     * stands in the text, since the planner cannot know that an unknown number is small.
     */
    String first(int count, ArticleOrder order) {
        return first(count, order, walk("published_entry", "", count, order));
    }

    /** The same of the articles found by a walk. */
    static String first(int count, ArticleOrder order, String walk) {
        return """
                select distinct found.article_id, found.key
                %1$s
                order by found.key %2$s, found.article_id %2$s limit %3$d
                """
                .formatted(walk, order.direction(), count);
    }

    /**
     * Walks along each list as far as a number of articles.
     *
     * @param more which columns are found beside the article and the key, with commas before them
     */
    String walk(String source, String more, int count, ArticleOrder order) {
        return """
                from (%1$s) walked
                cross join lateral (
                    select s.article_id, s.%2$s as key%3$s from %4$s s
                    where %5$s
                    order by s.%2$s %6$s, s.article_id %6$s limit %7$d) found\
                """
                .formatted(
                        walked,
                        order.column(),
                        more,
                        source,
                        condition(),
                        order.direction(),
                        count);
    }

    /** How many articles there are. */
    String count() {
        return "select count(distinct s.article_id) from %s".formatted(joined("published_entry"));
    }

    /** All entries of the lists, as {@code s}. */
    String joined(String source) {
        return "(%s) walked join %s s on %s".formatted(walked, source, condition());
    }

    /** Asks for something else, too. */
    void require(String condition, Map<String, Object> values) {
        conditions.add(condition);
        bind(values);
    }

    /** Says what other parameters stand for. */
    void bind(Map<String, Object> values) {
        parameters.putAll(values);
    }

    private String condition() {
        return String.join("\n      and ", conditions);
    }

    /** What its parameters stand for. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
