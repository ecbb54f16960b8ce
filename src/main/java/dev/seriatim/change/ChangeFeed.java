package dev.seriatim.change;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers see change, position by position; see R__9_changes.sql. */
@ApplicationScoped
public class ChangeFeed {

    /** How many changes one page looks at: a filter may leave none of them. */
    private static final int MOST_LOOKED_AT = 5000;

    // What other nodes and caches answer may be older than what is committed, by as much as a node
    // is trusted after its last heartbeat. A reading that begins now is followed from before.
    private static final String BEGINNING =
            """
            select coalesce(
                (select position from change where told_at < clock_timestamp() - interval '5 seconds'
                 order by position desc limit 1),
                feed.kept_after) as position
            from feed\
            """;

    private static final String PAGE =
            """
            with wanted as materialized (
                select case when :topic = '' then null else coalesce(
                           (select list_id from list_slug where kind = 'topic' and slug = :topic),
                           (select id from told_resource where kind = 'topic' and slug = :topic order by is_there desc limit 1),
                           whole_list()) end as topic,
                       case when :series = '' then null else coalesce(
                           (select list_id from list_slug where kind = 'series' and slug = :series),
                           (select id from told_resource where kind = 'series' and slug = :series order by is_there desc limit 1),
                           whole_list()) end as series,
                       case when :language = '' then null else language_key(:language) || '-%' end as language),
            looked as materialized (
                select c.* from change c where c.position > :since order by c.position limit :most),
            judged as (
                select l.position, l.event_id, l.kind, l.resource_id, l.slug, l.former_slug, l.language, l.cause_kind, l.cause_id,
                       l.told_at, l.type,
                       (w.topic is null or w.topic = any(l.topics)) and (w.series is null or w.series = any(l.series))
                           and (w.language is null or coalesce(language_key(l.language) || '-' like w.language, false))
                           as is_in,
                       (w.topic is null or w.topic = any(l.former_topics))
                           and (w.series is null or w.series = any(l.former_series))
                           and (w.language is null
                                or coalesce(language_key(l.former_language) || '-' like w.language, false)) as was_in
                from looked l cross join wanted w),
            told as (
                select j.*,
                       case when not j.is_in then 'removed'
                            when not j.was_in and j.type <> 'removed' then 'upserted' else j.type end as told
                from judged j where j.is_in or j.was_in)
            select feed.kept_after, feed.position as last, seen.last as seen, t.*
            from feed
            cross join (select max(position) as last from looked) seen
            left join lateral (
                select few.*, array(select tag from event e, unnest(e.tags) tag
                                    where e.id = few.event_id and few.kind = 'article' and few.cause_id is null
                                      and tag like 'month:%'
                                    order by tag) as months
                from (select * from told where :type = '' or told.told = :type order by position limit :limit) few) t on true
            order by t.position\
            """;

    private final SqlReads database;

    ChangeFeed(SqlReads database) {
        this.database = database;
    }

    /** How far it has come. */
    public long position() {
        return database.count("select changes as count from feed_position", Map.of());
    }

    /** Up to where nothing is kept of it. */
    public long keptAfter() {
        return database.count("select kept_after as count from feed", Map.of());
    }

    /** From where to follow what is read as a whole after this. */
    ChangePage<Change> beginning() {
        return database.first(
                        BEGINNING,
                        Map.of(),
                        row -> ChangePage.<Change>beginning(row.number("position")))
                .orElseThrow();
    }

    /**
     * What comes after a position.
     *
     * @throws ProblemException gone if not all of it is kept any more, or this feed has never come
     *     so far
     */
    public ChangePage<Change> after(Since since, ChangeFilter filter, int limit) {
        var parameters = new HashMap<String, Object>(filter.parameters());
        parameters.put("since", since.position());
        parameters.put("most", MOST_LOOKED_AT);
        parameters.put("limit", limit);
        var lines = database.list(PAGE, parameters, ChangeFeed::line);
        var changes = lines.stream().map(Line::change).filter(Objects::nonNull).toList();
        return lines.get(0).bounds().page(since, changes, limit);
    }

    /** A row: what is true of the feed, and a change if there is any. */
    private record Line(FeedBounds bounds, @Nullable Change change) {}

    private static Line line(Row row) throws SQLException {
        return new Line(
                FeedBounds.of(row), row.numberOrNull("position") == null ? null : change(row));
    }

    private static Change change(Row row) throws SQLException {
        var kind = row.text("kind");
        var id = idOrNull(row, "resource_id");
        var slug = row.textOrNull("slug");
        var cause = idOrNull(row, "cause_id");
        var type = ChangeType.valueOf(row.text("told").toUpperCase(Locale.ROOT));
        return new Change(
                String.valueOf(row.number("position")),
                type,
                kind,
                id,
                slug,
                row.textOrNull("former_slug"),
                row.textOrNull("language"),
                address(kind, slug),
                tags(kind, id, type, row.texts("months")),
                cause == null ? null : new Change.Cause(row.text("cause_kind"), cause),
                row.instant("told_at"));
    }

    private static @Nullable UUID idOrNull(Row row, String column) throws SQLException {
        var id = row.textOrNull(column);
        return id == null ? null : UUID.fromString(id);
    }

    private static String address(String kind, @Nullable String slug) {
        return slug == null ? "/v1/" + kind : "/v1/" + collection(kind) + "/" + slug;
    }

    private static String collection(String kind) {
        return kind.equals("series") ? kind : kind + "s";
    }

    /**
     * Those of {@code cache_tags()} in R__7_invalidation.sql.
     *
     * @param months in whose files of the sitemap an article is, was, or stands beside a
     *     translation
     */
    private static List<String> tags(
            String kind, @Nullable UUID id, ChangeType type, List<String> months) {
        if (id == null) {
            return List.of(kind);
        }
        var tags = new ArrayList<>(List.of(CacheTags.written(kind, id), collection(kind)));
        tags.addAll(months);
        if (type != ChangeType.TOUCHED) {
            tags.add("redirects");
        }
        return tags;
    }
}
