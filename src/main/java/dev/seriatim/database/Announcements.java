package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

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

    /** Announces a change that the current transaction makes. */
    @Transactional(TxType.MANDATORY)
    public void announce(Announcement announcement) {
        here.fire(announcement);
        database.createNativeQuery("select 1 from pg_notify(:channel, :payload)")
                .setParameter("channel", CHANNEL)
                .setParameter("payload", announcement.payload())
                .getSingleResult();
    }
}
