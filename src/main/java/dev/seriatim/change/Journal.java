package dev.seriatim.change;

import dev.seriatim.database.Announcement;
import dev.seriatim.database.Announcements;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.Scalars;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.StoredJson;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens, in the transaction in which it happens: either both are stored or
 * neither.
 */
@ApplicationScoped
public class Journal {

    private final Session database;
    private final SqlReads reads;
    private final DatabaseClock clock;
    private final SecurityIdentity identity;
    private final Announcements announcements;
    private final jakarta.enterprise.event.Event<EventKind> recorded;

    Journal(
            Session database,
            SqlReads reads,
            DatabaseClock clock,
            SecurityIdentity identity,
            Announcements announcements,
            jakarta.enterprise.event.Event<EventKind> recorded) {
        this.database = database;
        this.reads = reads;
        this.clock = clock;
        this.identity = identity;
        this.announcements = announcements;
        this.recorded = recorded;
    }

    /**
     * Records an event in the current transaction, and announces what readers see change through
     * it. Call it when the change is made: what it touches is asked of the database then.
     *
     * @param subjectId what it happened to; nothing for the site
     * @param data what a reader of the event needs without looking the subject up, such as its slug
     */
    @Transactional(TxType.MANDATORY)
    public void record(EventKind kind, @Nullable UUID subjectId, Map<String, Object> data) {
        record(kind, List.of(new Happening(subjectId, data)));
    }

    /** Records events of one kind that happen together, each as an event of its own. */
    @Transactional(TxType.MANDATORY)
    public void record(EventKind kind, List<Happening> happenings) {
        if (happenings.isEmpty()) {
            return;
        }
        database.flush();
        var touched = kind.isSeen() ? touched(kind, happenings) : List.<Touched>of();
        keep(kind, happenings, touched);
        happenings.forEach(each -> recorded.fire(kind));
        var announced =
                touched.stream()
                        .filter(each -> !each.tags().isEmpty())
                        .map(each -> Announcement.of(each.tags(), each.nextChange()))
                        .toList();
        if (!announced.isEmpty()) {
            announcements.announce(announced);
        }
    }

    // Each event fires the trigger event_told when the transaction commits, see R__9_changes.sql.
    private void keep(EventKind kind, List<Happening> happenings, List<Touched> touched) {
        database.createNativeMutationQuery(
                        """
                        with recorded as (
                            insert into event (type, subject_id, actor, occurred_at, data, tags)
                            select cast(:type as text), h.subject, cast(:actor as text), cast(:now as timestamptz), h.data, h.tags
                            from jsonb_to_recordset(cast(:events as jsonb))
                                as h (place integer, subject uuid, data jsonb, tags text[])
                            order by h.place
                            returning id)
                        insert into event_place (event_id, seen)
                        select id, cast(:seen as bigint) from recorded where cast(:seen as bigint) is not null
                        """)
                .setParameter("type", kind.word())
                .setParameter("actor", actor())
                .setParameter("now", clock.now())
                .setParameter("events", StoredJson.write(events(happenings, touched)))
                .setParameter("seen", touched.isEmpty() ? null : touched.get(0).seen(), Long.class)
                .executeUpdate();
    }

    private static List<Map<String, Object>> events(
            List<Happening> happenings, List<Touched> touched) {
        return IntStream.range(0, happenings.size())
                .mapToObj(
                        place ->
                                happenings
                                        .get(place)
                                        .event(
                                                place,
                                                touched.isEmpty()
                                                        ? List.of()
                                                        : touched.get(place).told()))
                .toList();
    }

    /**
     * What events of a kind have listed of something, as far as they are kept.
     *
     * @param name of the list
     * @param since when they happened, or later
     */
    public List<String> said(EventKind kind, UUID subject, String name, Instant since) {
        return reads.list(
                """
                select said from event e cross join jsonb_array_elements_text(e.data -> :name) with ordinality as l (said, place)
                where e.subject_id = :subject and e.type = :type and e.occurred_at >= :since
                order by e.id, place
                """,
                Map.of("name", name, "subject", subject, "type", kind.word(), "since", since),
                row -> row.text("said"));
    }

    /**
     * Tells followers of all that readers see and nobody has told them of, in the current
     * transaction: of a library that was brought back as a whole.
     */
    @Transactional(TxType.MANDATORY)
    public void recordLibrary() {
        Scalars.select(database, "select 1 as told from tell_library()", "told", Integer.class)
                .getSingleResult();
    }

    private List<Touched> touched(EventKind kind, List<Happening> happenings) {
        return reads.list(
                """
                select t.tags, cache_tags(t.tags) as told, (select seconds from next_scheduled_change) as next,
                       (select events from feed_position) as seen
                from jsonb_to_recordset(cast(:happenings as jsonb))
                    as h (place integer, subject text, slug text, "into" text, formerly text)
                cross join lateral (select %s as tags offset 0) t
                order by h.place
                """
                        .formatted(kind.touched()),
                Map.of("happenings", StoredJson.write(Happening.asked(happenings))),
                row ->
                        new Touched(
                                row.texts("tags"),
                                row.texts("told"),
                                row.realOrNull("next"),
                                row.number("seen")));
    }

    /**
     * What readers see change.
     *
     * @param tags what this application's own caches know it by
     * @param told the same as caches in front of it are told
     * @param nextChange in how many seconds something comes or goes by itself then
     * @param seen the last event that was committed by then
     */
    private record Touched(
            List<String> tags, List<String> told, @Nullable Double nextChange, long seen) {}

    /** Who acts: the name of the caller's key, or the application itself. */
    public String actor() {
        return identity.isAnonymous() ? "seriatim" : identity.getPrincipal().getName();
    }
}
