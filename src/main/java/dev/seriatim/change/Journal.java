package dev.seriatim.change;

import dev.seriatim.database.Announcement;
import dev.seriatim.database.Announcements;
import dev.seriatim.database.DatabaseClock;

import io.quarkus.security.identity.SecurityIdentity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down what happens, in the transaction in which it happens: either both are stored or
 * neither.
 */
@ApplicationScoped
public class Journal {

    private final EntityManager database;
    private final DatabaseClock clock;
    private final SecurityIdentity identity;
    private final Announcements announcements;

    Journal(
            EntityManager database,
            DatabaseClock clock,
            SecurityIdentity identity,
            Announcements announcements) {
        this.database = database;
        this.clock = clock;
        this.identity = identity;
        this.announcements = announcements;
    }

    /**
     * Records an event in the current transaction, and announces what readers see change through
     * it. Call it when the change is made: what it touches is asked of the database then.
     *
     * @param type what happened, as {@code subject.verb}, such as {@code article.published}
     * @param subjectId what it happened to; nothing for the site
     * @param data what a reader of the event needs without looking the subject up, such as its slug
     */
    @Transactional(TxType.MANDATORY)
    public void record(String type, @Nullable UUID subjectId, Map<String, Object> data) {
        var event = new Event(type, subjectId, actor(), clock.now(), data);
        database.persist(event);
        var touched = touched(event);
        if (!touched.isEmpty()) {
            announcements.announce(Announcement.of(touched));
        }
    }

    private List<String> touched(Event event) {
        return List.of(
                (String[])
                        database.createNativeQuery(
                                        """
                                        with touched as (
                                            select touched_tags(type, subject_id, data) as tags from event where id = :id)
                                        update event set tags = cache_tags(t.tags) from touched t
                                        where id = :id returning t.tags
                                        """,
                                        String[].class)
                                .setParameter("id", event.id())
                                .getSingleResult());
    }

    /** Who acts: the name of the caller's key, or the application itself. */
    public String actor() {
        return identity.isAnonymous() ? "seriatim" : identity.getPrincipal().getName();
    }
}
