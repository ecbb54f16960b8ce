package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** The one clock: PostgreSQL's. Nodes may disagree about the time, their database does not. */
@ApplicationScoped
public class DatabaseClock {

    private final Session database;

    DatabaseClock(Session database) {
        this.database = database;
    }

    /**
     * The moment the current transaction began, which is also what the views of published content
     * compare with.
     */
    public Instant now() {
        return Scalars.select(database, "select now()", "now", Instant.class).getSingleResult();
    }
}
