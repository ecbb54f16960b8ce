package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Item;
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
 * one that is refused from spoiling the others.
 */
@ApplicationScoped
class Rehearsal {

    private static final int MOST_SECONDS = 1800;

    private static final Set<Outcome> WITHOUT_TRACE =
            EnumSet.of(Outcome.UNCHANGED, Outcome.REFUSED);

    private final Importer importer;
    private final Session database;

    Rehearsal(Importer importer, Session database) {
        this.importer = importer;
        this.database = database;
    }

    /**
     * Does what an import would do with its files, in one transaction that is rolled back.
     *
     * @param deeds takes the files, each by {@link #bringIn}
     */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = MOST_SECONDS)
    List<Item> of(Supplier<List<Item>> deeds) {
        // It holds what it touches for long. Shorter than PostgreSQL's deadlock_timeout: whenever
        // it and an editor wait for each other, it is the one that gives up.
        execute("set local lock_timeout = '500ms'");
        var items = deeds.get();
        QuarkusTransaction.setRollbackOnly();
        return items.stream().map(Item::rehearsed).toList();
    }

    /** Does what the import would do with one file, within the transaction of all. */
    Item bringIn(Arrival arrival) {
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
