package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Tells what a transaction changes: this node by an event, to be observed after its success, and
 * the others by a notification of PostgreSQL, which leaves with the commit.
 */
@ApplicationScoped
public class Announcements {

    static final String CHANNEL = "seriatim";

    private final EntityManager database;
    private final Event<Announcement> here;

    Announcements(EntityManager database, Event<Announcement> here) {
        this.database = database;
        this.here = here;
    }

    /** Announces changes that the current transaction makes. */
    @Transactional(TxType.MANDATORY)
    public void announce(List<Announcement> announcements) {
        announcements.forEach(here::fire);
        database.createNativeQuery(
                        "select count(pg_notify(:channel, payload)::text) from unnest(cast(:payloads as text[])) as payload")
                .setParameter("channel", CHANNEL)
                .setParameter(
                        "payloads",
                        announcements.stream().map(Announcement::payload).toArray(String[]::new))
                .getSingleResult();
    }
}
