package dev.seriatim.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Makes transactions that decide about the same word wait for each other, on whichever node they
 * run.
 */
@ApplicationScoped
public class TransactionLock {

    private static final String SPARED = TransactionLock.class.getName();

    private final Session database;
    private final TransactionSynchronizationRegistry transaction;

    TransactionLock(Session database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Lets the current transaction, which is rolled back in any case, wait as before and hold
     * nothing from here on: the locks of one that decides about thousands of words do not fit into
     * PostgreSQL's table of them.
     */
    public void spare() {
        transaction.putResource(SPARED, true);
    }

    /**
     * Returns once no other transaction holds the word, and holds it until the current one ends.
     */
    public void hold(String word) {
        hold(List.of(word));
    }

    /** The same of several words, in one order: two who hold the same ones never deadlock. */
    public void hold(Collection<String> words) {
        take("pg_advisory_xact_lock", words);
    }

    /**
     * Returns once no other transaction holds the word but for such as share it, too, and shares it
     * until the current one ends.
     */
    public void share(String word) {
        share(List.of(word));
    }

    /** The same of several words, in one order. */
    public void share(Collection<String> words) {
        take("pg_advisory_xact_lock_shared", words);
    }

    private void take(String lock, Collection<String> words) {
        if (transaction.getResource(SPARED) == null) {
            hold(lock, words);
            return;
        }
        // What is locked behind a savepoint is free again with it.
        execute("savepoint before_words");
        hold(lock, words);
        execute("rollback to savepoint before_words; release savepoint before_words");
    }

    private void execute(String sql) {
        database.doWork(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                });
    }

    private void hold(String lock, Collection<String> words) {
        Scalars.selectApart(
                        database,
                        "select count(%s(hashtextextended(word, 0))::text) as held from unnest(cast(:words as text[])) as word"
                                .formatted(lock),
                        "held",
                        Long.class)
                .setParameter("words", words.stream().distinct().sorted().toArray(String[]::new))
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
