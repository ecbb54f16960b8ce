package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Makes transactions that decide about the same word wait for each other, on whichever node they
 * run.
 */
@ApplicationScoped
public class TransactionLock {

    private final Session database;

    TransactionLock(Session database) {
        this.database = database;
    }

    /**
     * Returns once no other transaction holds the word, and holds it until the current one ends.
     */
    public void hold(String word) {
        Scalars.selectApart(
                        database,
                        "select 1 as held from pg_advisory_xact_lock(hashtextextended(:word, 0))",
                        "held",
                        Integer.class)
                .setParameter("word", word)
                .getSingleResult();
    }

    /**
     * Returns once no other transaction holds the word but for such as share it, too, and shares it
     * until the current one ends.
     */
    public void share(String word) {
        Scalars.selectApart(
                        database,
                        "select 1 as held from pg_advisory_xact_lock_shared(hashtextextended(:word, 0))",
                        "held",
                        Integer.class)
                .setParameter("word", word)
                .getSingleResult();
    }

    /**
     * Holds the word until the current transaction ends, unless another transaction holds it.
     *
     * @return whether this one does now
     */
    public boolean tryHold(String word) {
        return Scalars.selectApart(
                        database,
                        "select pg_try_advisory_xact_lock(hashtextextended(:word, 0)) as held",
                        "held",
                        Boolean.class)
                .setParameter("word", word)
                .getSingleResult();
    }
}
