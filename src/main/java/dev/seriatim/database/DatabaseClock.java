package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.hibernate.Session;

/** The one clock: PostgreSQL's. Nodes may disagree about the time, their database does not. */
@ApplicationScoped
public class DatabaseClock {

    private final Session database;
    private final TransactionSynchronizationRegistry transaction;

    DatabaseClock(Session database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * The moment the current transaction began, which is also what the views of published content
     * compare with. It is asked for once in a transaction.
     */
    public Instant now() {
        if (transaction.getTransactionKey() == null) {
            return read();
        }
        if (transaction.getResource(DatabaseClock.class) instanceof Instant known) {
            return known;
        }
        var now = read();
        transaction.putResource(DatabaseClock.class, now);
        return now;
    }

    private Instant read() {
        return Scalars.selectApart(database, "select now()", "now", Instant.class)
                .getSingleResult();
    }
}
