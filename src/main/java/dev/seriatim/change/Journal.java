package dev.seriatim.change;

import dev.seriatim.database.DatabaseClock;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
    private final DatabaseClock clock;
    private final SecurityIdentity identity;

    Journal(EntityManager database, DatabaseClock clock, SecurityIdentity identity) {
        this.database = database;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * Records an event in the current transaction.
     *
     * @param type what happened, as {@code subject.verb}, such as {@code article.published}
     * @param subjectId what it happened to; nothing for the site
     * @param data what a reader of the event needs without looking the subject up, such as its slug
     */
    @Transactional(TxType.MANDATORY)
    public void record(String type, @Nullable UUID subjectId, Map<String, Object> data) {
        database.persist(new Event(type, subjectId, actor(), clock.now(), data));
    }

    /** Who acts: the name of the caller's key, or the application itself. */
    public String actor() {
        return identity.isAnonymous() ? "seriatim" : identity.getPrincipal().getName();
    }
}
