package dev.seriatim.importing;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.importing.ImportReport.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Carries an import out and leaves no trace of it. All its files share one transaction that is
 * rolled back, so that each finds what those before it would have made; a savepoint for each keeps
 * one that is refused from spoiling the others. What the files touch is locked until then, so it
 * gives way to whoever waits for that.
 */
@ApplicationScoped
class Rehearsal {

    private static final int MOST_SECONDS = 1800;

    private static final Set<Outcome> WITHOUT_TRACE =
            EnumSet.of(Outcome.UNCHANGED, Outcome.REFUSED);

    /** Nobody waits for longer than a file takes: the whole dry run ends then, to be sent again. */
    private static final String GIVE_WAY =
            """
            do $$ begin
                if exists (select from pg_locks l
                           where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid))) then
                    raise exception 'somebody waits for a dry run' using errcode = 'lock_not_available';
                end if;
            end $$
            """;

    private final Importer importer;
    private final Session database;
    private final TransactionLock lock;

    Rehearsal(Importer importer, Session database, TransactionLock lock) {
        this.importer = importer;
        this.database = database;
        this.lock = lock;
    }

    /**
     * Does what an import would do with its files, in one transaction that is rolled back.
     *
     * @param deeds takes the files, each by {@link #bringIn}
     */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = MOST_SECONDS)
    List<Item> of(Supplier<List<Item>> deeds) {
        // Shorter than PostgreSQL's deadlock_timeout: whenever it and an editor wait for each
        // other, it is the one that gives up.
        execute("set local lock_timeout = '500ms'");
        lock.spare();
        var items = deeds.get();
        QuarkusTransaction.setRollbackOnly();
        return items.stream().map(Item::rehearsed).toList();
    }

    /** Does what the import would do with one file, within the transaction of all. */
    Item bringIn(Arrival arrival) {
        execute(GIVE_WAY);
        execute("savepoint before_file");
        var isKept = false;
        try {
            var item = importer.bringIn(arrival);
            database.flush();
            isKept = !WITHOUT_TRACE.contains(item.outcome());
            return item;
        } finally {
            database.clear();
            execute((isKept ? "release" : "rollback to") + " savepoint before_file");
        }
    }

    private void execute(String sql) {
        database.createNativeMutationQuery(sql).executeUpdate();
    }
}
