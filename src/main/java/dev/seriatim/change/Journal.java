package dev.seriatim.change;

import dev.seriatim.database.Announcement;
import dev.seriatim.database.Announcements;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.SqlReads;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens, in the transaction in which it happens: either both are stored or
 * neither.
 */
@ApplicationScoped
public class Journal {

    private final EntityManager database;
    private final SqlReads reads;
    private final DatabaseClock clock;
    private final SecurityIdentity identity;
    private final Announcements announcements;
    private final jakarta.enterprise.event.Event<EventKind> recorded;

    Journal(
            EntityManager database,
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
        database.flush();
        var touched = kind.isSeen() ? touched(kind, subjectId, data) : Touched.NOTHING;
        var event = new Event(kind, subjectId, actor(), clock.now(), data, touched.told());
        database.persist(event);
        if (touched.seen() != null) {
            database.createNativeQuery(
                            "insert into event_place (event_id, seen) values (:event, :seen)")
                    .setParameter("event", event.id())
                    .setParameter("seen", touched.seen())
                    .executeUpdate();
        }
        recorded.fire(kind);
        if (!touched.tags().isEmpty()) {
            announcements.announce(Announcement.of(touched.tags(), touched.nextChange()));
        }
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
        database.createNativeQuery("select 1 from tell_library()").getSingleResult();
    }

    private Touched touched(EventKind kind, @Nullable UUID subject, Map<String, Object> data) {
        var parameters =
                Map.of(
                        "subject", String.valueOf(subject),
                        "slug", data.getOrDefault("slug", ""),
                        "into", data.getOrDefault("into", ""),
                        "formerly", data.getOrDefault("formerly", ""));
        return reads.first(
                        """
                        select t.tags, cache_tags(t.tags) as told, (select seconds from next_scheduled_change) as next,
                               (select events from feed_position) as seen
                        from (select %s as tags offset 0) t
                        """
                                .formatted(kind.touched()),
                        parameters,
                        row ->
                                new Touched(
                                        row.texts("tags"),
                                        row.texts("told"),
                                        row.realOrNull("next"),
                                        row.number("seen")))
                .orElseThrow();
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
            List<String> tags,
            List<String> told,
            @Nullable Double nextChange,
            @Nullable Long seen) {
        static final Touched NOTHING = new Touched(List.of(), List.of(), null, null);
    }

    /** Who acts: the name of the caller's key, or the application itself. */
    public String actor() {
        return identity.isAnonymous() ? "seriatim" : identity.getPrincipal().getName();
    }
}
