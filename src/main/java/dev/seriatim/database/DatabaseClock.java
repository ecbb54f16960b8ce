package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The one clock: PostgreSQL's. Nodes may disagree about the time, their database does not. */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager database;

    DatabaseClock(EntityManager database) {
        this.database = database;
    }

    /**
     * The moment the current transaction began, which is also what the views of published content
     * compare with.
     */
    public Instant now() {
        var now =
                database.createNativeQuery("select now()", OffsetDateTime.class).getSingleResult();
        return ((OffsetDateTime) now).toInstant();
    }
}
