package dev.seriatim.delivery.search;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.language.LanguagePriorityList;
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

    private static final String EVERYTHING = "select whole_list() as list_id";

    private static final String ON_THE_LIST = "s.list_id = walked.list_id";

    /**
     * That no other article of the work that would be in the list, an entry {@code s} like this, is
     * in a better language.
     */
    private static final String BEST =
            """
            not exists (
                select from published_fellow own
                join published_fellow other on other.article_id = own.article_id and other.fellow_id <> own.fellow_id
                where own.article_id = s.article_id and own.fellow_id = s.article_id
                  and (coalesce(array_position(language_steps(:preferred), language_key(other.language)), 1000),
                       other.fellow_id)
                    < (coalesce(array_position(language_steps(:preferred), language_key(own.language)), 1000),
                       own.fellow_id)
                  and exists (
                      select from published_entry s
                      where s.version_id = other.version_id and s.list_id = whole_list() and %s offset 0)
                offset 0)\
            """;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();
    private final @Nullable LanguagePriorityList preferred;
    private final ArticleOrder order;
    private final Keyset keyset;
    private final String walked;

    /**
     * @param cursor from where a page is read
     */
    ArticleListSql(ArticleFilter filter, ArticleOrder order, @Nullable Cursor cursor) {
        this.order = order;
        this.keyset = order.from(cursor);
        this.preferred = filter.preferred();
        var narrowed = new ArrayList<>(NarrowedList.of(filter).toList());
        narrowed.forEach(list -> parameters.putAll(list.parameters()));
        narrowed.forEach(list -> wanted.add(list.otherEntries()));
        this.walked = walked(narrowed);
        narrowed.forEach(list -> conditions.add(list.otherEntries()));
        compare("s.published_at >", "publishedAfter", filter.publishedAfter());
        compare("s.published_at <", "publishedBefore", filter.publishedBefore());
        compare("s.updated_at >", "updatedAfter", filter.updatedAfter());
        compare("s.updated_at <", "updatedBefore", filter.updatedBefore());
        if (preferred != null) {
            parameters.put("preferred", preferred.toString());
        }
    }

    /** What is walked along, which is taken from the others. */
    private String walked(List<NarrowedList> others) {
        var chosen =
                others.stream()
                        .filter(list -> order != ArticleOrder.POSITION || list.isOfSeries())
                        .findFirst();
        chosen.ifPresent(others::remove);
        conditions.add(chosen.map(NarrowedList::walkedEntries).orElse(ON_THE_LIST));
        return chosen.map(NarrowedList::sql).orElse(EVERYTHING);
    }

    private void compare(String comparison, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(comparison + " :" + parameter);
            wanted.add(comparison + " :" + parameter);
            parameters.put(parameter, value);
        }
    }

    /** Reads from a place in an order of what entries tell. */
    void startFrom(List<Object> place) {
        conditions.add(
                "(%s, s.article_id) %s (:key, :article)"
                        .formatted(order.key(), keyset.comparison()));
        bindPlace(place);
    }

    /** Lets {@code :key} and {@code :article} stand for a place. */
    void bindPlace(List<Object> place) {
        parameters.put("key", place.get(0));
        parameters.put("article", place.get(1));
    }

    /** How a page is read from where it begins. */
    Keyset keyset() {
        return keyset;
    }

    /**
     * The ids of the first articles, and what they are sorted by, as {@code key}. Their number
     * stands in the text, since the planner cannot know that an unknown number is small.
     */
    String first(int count) {
        return first(count, "published_entry");
    }

    /** The same of a view of entries. */
    String first(int count, String source) {
        return """
                select distinct found.article_id, found.key
                %1$s
                order by found.key %2$s, found.article_id %2$s limit %3$d
                """
                .formatted(
                        walk(source, "", count, order, keyset.direction()),
                        keyset.direction(),
                        count);
    }

    /**
     * Walks along each list as far as a number of articles.
     *
     * @param more which columns are found beside the article and the key, with commas before them
     */
    String walk(String source, String more, int count, ArticleOrder by, String direction) {
        return """
                from (%1$s) walked
                cross join lateral (
                    select s.article_id, %2$s as key%3$s from %4$s s
                    where %5$s
                    order by %2$s %6$s, s.article_id %6$s limit %7$d) found\
                """
                .formatted(walked, by.key(), more, source, condition(), direction, count);
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

    /** Asks it also of the article that a work is shown in. */
    void want(String condition) {
        wanted.add(condition);
    }

    private String condition() {
        var all = new ArrayList<>(conditions);
        if (preferred != null) {
            all.add(BEST.formatted(wanted.isEmpty() ? "true" : String.join(" and ", wanted)));
        }
        return String.join("\n      and ", all);
    }

    /** What its parameters stand for. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
