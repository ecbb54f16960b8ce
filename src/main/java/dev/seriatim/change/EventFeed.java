package dev.seriatim.change;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that was done to content, drafts and all, position by position. */
@ApplicationScoped
class EventFeed {

    private static final int MOST_LOOKED_AT = 5000;

    private static final String PAGE =
            """
            with looked as materialized (
                select p.position, p.told_at, e.type, e.subject_id, e.actor, e.data
                from event_place p join event e on e.id = p.event_id
                where p.position > :since order by p.position limit :most)
            select feed.event_kept_after as kept_after, feed.event_position as last, seen.last as seen, e.position, e.type,
                   e.subject_id::text, e.actor, e.told_at, e.data
            from feed
            cross join (select max(position) as last from looked) seen
            left join lateral (
                select * from looked where :type = '' or type = :type order by position limit :limit) e on true
            order by e.position\
            """;

    private final SqlReads database;

    EventFeed(SqlReads database) {
        this.database = database;
    }

    /** From where to follow what is read as a whole after this. */
    ChangePage<ToldEvent> beginning() {
        return database.first(
                        "select event_position from feed",
                        Map.of(),
                        row -> ChangePage.<ToldEvent>beginning(row.number("event_position")))
                .orElseThrow();
    }

    /**
     * What comes after a position.
     *
     * @param type of which events; empty for all
     * @throws ProblemException gone if not all of it is kept any more, or this feed has never come
     *     so far
     */
    ChangePage<ToldEvent> after(Since since, String type, int limit) {
        var parameters =
                Map.of(
                        "since",
                        since.position(),
                        "most",
                        MOST_LOOKED_AT,
                        "limit",
                        limit,
                        "type",
                        type);
        var lines = database.list(PAGE, parameters, EventFeed::line);
        var events = lines.stream().map(Line::event).filter(Objects::nonNull).toList();
        return lines.get(0).bounds().page(since, events, limit);
    }

    /** A row: what is true of the feed, and an event if there is any. */
    private record Line(FeedBounds bounds, @Nullable ToldEvent event) {}

    private static Line line(Row row) throws SQLException {
        return new Line(
                FeedBounds.of(row), row.numberOrNull("position") == null ? null : event(row));
    }

    private static ToldEvent event(Row row) throws SQLException {
        var subject = row.textOrNull("subject_id");
        return new ToldEvent(
                String.valueOf(row.number("position")),
                row.text("type"),
                subject == null ? null : UUID.fromString(subject),
                row.text("actor"),
                row.jsonMap("data", Object.class),
                row.instant("told_at"));
    }
}
