package dev.seriatim.delivery.search;

import dev.seriatim.http.AnyOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that takes any of several values, as SQL: what it leaves can be walked along, as
 * versions or as lists of entries, or asked of one entry {@code s} after the other.
 *
 * @param parameters what its SQL is bound to; of several values, all with commas between them
 * @param sql selects {@code version_id} or {@code list_id}
 */
record NarrowedList(Map<String, String> parameters, String sql, boolean ofVersions) {

    private static final String NAMED =
            """
            select a.version_id
            from published_name n join published_article a on a.id = n.article_id
            where n.name in (select 'slug:' || slug from unnest(string_to_array(:slug, ',')) slug)\
            """;

    private static final String IDENTIFIED =
            "select version_id from published_article where id = any(cast(string_to_array(:id, ',') as uuid[]))";

    private static final String PARTS =
            """
            select a.version_id, min(p.position) as position
            from list_slug n
            cross join lateral (
                select article_id, position from published_part where series_id = n.list_id offset 0) p
            join published_article a on a.id = p.article_id
            where n.kind = 'series' and n.slug = any(string_to_array(:series, ','))
            group by a.version_id\
            """;

    /**
     * The parts as they are named, and in each preferred language: which is shown, others decide.
     */
    private static final String PREFERRED_PARTS =
            """
            select a.version_id, min(p.place) as position
            from list_slug n
            cross join lateral (
                select article_id, place from published_order_in(n.list_id, null)
                union all
                select article_id, place from published_order_in(n.list_id, :preferred)
                union all
                select f.fellow_id, o.place
                from published_order_in(n.list_id, :preferred) o
                cross join lateral (
                    select fellow_id, language from published_fellow where article_id = o.article_id offset 0) f
                where language_key(f.language) = any(language_steps(:preferred))
                offset 0) p
            join published_article a on a.id = p.article_id
            where n.kind = 'series' and n.slug = any(string_to_array(:series, ','))
            group by a.version_id\
            """;

    private static final String BY_SLUG =
            "select list_id from list_slug where kind = '%1$s' and slug = any(string_to_array(:%1$s, ','))";

    private static final String BY_WORD =
            "select %1$s_list(word) as list_id from unnest(string_to_array(:%1$s, ',')) word";

    private static final String BEARING = "select metadata_list(:key%1$d, :value%1$d) as list_id";

    /** Those of a filter, the one that leaves fewest articles first. */
    static Stream<NarrowedList> of(ArticleFilter filter) {
        var others =
                Stream.of(
                                lists("language", filter.languages(), BY_WORD),
                                lists("rating", filter.contentRatings(), BY_WORD))
                        .flatMap(Optional::stream);
        var first =
                Stream.of(
                                versions("slug", filter.slugs(), NAMED),
                                versions("id", filter.ids(), IDENTIFIED),
                                versions(
                                        "series",
                                        filter.series(),
                                        filter.preferred() == null ? PARTS : PREFERRED_PARTS),
                                lists("author", filter.authors(), BY_SLUG),
                                lists("topic", filter.topics(), BY_SLUG))
                        .flatMap(Optional::stream);
        return Stream.of(first, bearing(filter.metadata()), others).flatMap(lists -> lists);
    }

    private static Stream<NarrowedList> bearing(SortedMap<String, String> metadata) {
        var keys = List.copyOf(metadata.keySet());
        return IntStream.range(0, keys.size())
                .mapToObj(
                        i ->
                                new NarrowedList(
                                        Map.of(
                                                "key" + i,
                                                keys.get(i),
                                                "value" + i,
                                                metadata.getOrDefault(keys.get(i), "")),
                                        BEARING.formatted(i),
                                        false));
    }

    private static Optional<NarrowedList> versions(
            String parameter, @Nullable AnyOf values, String sql) {
        return Optional.ofNullable(values)
                .map(given -> new NarrowedList(Map.of(parameter, given.toString()), sql, true));
    }

    private static Optional<NarrowedList> lists(
            String parameter, @Nullable AnyOf values, String sql) {
        return Optional.ofNullable(values)
                .map(
                        given ->
                                new NarrowedList(
                                        Map.of(parameter, given.toString()),
                                        sql.formatted(parameter),
                                        false));
    }

    /** Whether it tells the positions of articles. */
    boolean isOfSeries() {
        return parameters.containsKey("series");
    }

    /** The entries of what is walked along. */
    String walkedEntries() {
        return ofVersions
                ? "s.version_id = walked.version_id and s.list_id = whole_list()"
                : "s.list_id = walked.list_id";
    }

    // Other lists are asked of one article at a time, whatever the planner thinks of reading them
    // whole.
    /** The entries of what else is walked along. */
    String otherEntries() {
        return ofVersions
                ? "s.version_id in (select version_id from (%s) chosen)".formatted(sql)
                : """
                exists (select from published_entry o
                        where o.version_id = s.version_id and o.list_id in (%s) offset 0)\
                """
                        .formatted(sql);
    }
}
