package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.support.ApiTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What a run costs does not grow faster than its items do. */
@QuarkusTest
class ManyItemsTest extends ApiTest {

    private static final int MANY = 3000;
    private static final UUID OWNER = UUID.randomUUID();
    private static final FoundArticle NETS =
            FoundArticle.at(new SourceKey("nets", "", "1"), new Place("nets", null))
                    .title("Nets")
                    .build();

    @Inject RunItems found;
    @Inject WaitingItems waiting;
    @Inject DoneItems done;
    @Inject Rehearsal rehearsal;
    @Inject TransactionLock lock;
    @Inject Session database;
    @Inject AgroalDataSource source;

    @Test
    void runOfWhichThePlannerHasNotHeardIsSettledWithoutComparingEachItemWithAll() {
        rolledBack(
                () -> {
                    run("writing");
                    execute("analyze import_item");
                    var run = run("surveying");
                    var before = read();

                    found.settle(run);

                    assertThat(read() - before).isLessThan(10 * MANY);
                });
    }

    @Test
    void nextItemIsLookedForBehindTheLastOneAlone() {
        rolledBack(
                () -> {
                    var run = run("writing");

                    var next = waiting.next(run, OWNER, 1);

                    assertThat(next).map(WaitingItems.Waiting::number).hasValue(2);
                });
    }

    @Test
    void itemsThatAreTakenBackAreNotLookedThroughForTheNextOne() {
        rolledBack(
                () -> {
                    var run = run("undoing");
                    execute("update import_item set outcome = 'created'");
                    execute("update import_item set told = '{\"undone\": true}' where number > 1");
                    var before = read();

                    var last = done.lastDone(run, 2);

                    assertThat(last).map(DoneItems.Done::number).hasValue(1);
                    assertThat(read() - before).isLessThan(10);
                });
    }

    @Test
    void dryRunFillsNoTableOfLocks() {
        rehearsal.of(
                () -> {
                    lock.hold("nets");

                    assertThat(
                                    number(
                                            "select count(*) from pg_locks where locktype = 'advisory'"
                                                    + " and pid = pg_backend_pid()"))
                            .isZero();
                    return List.of();
                });
    }

    @Test
    void dryRunWaitsForWhoeverDecidesAboutTheSame() throws SQLException {
        try (var other = source.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('nets', 0))");

            assertThatThrownBy(
                            () ->
                                    rehearsal.of(
                                            () -> {
                                                lock.hold("nets");
                                                return List.of();
                                            }))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("lock timeout");
        }
    }

    private static void rolledBack(Runnable deed) {
        QuarkusTransaction.begin();
        try {
            deed.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID run(String state) {
        var run = UUID.randomUUID();
        execute(
                """
                insert into import_run (id, created_at, items, state, leased_by, leased_until)
                values ('%s', now(), '[]', '%s', '%s', now() + interval '1 hour')
                """
                        .formatted(run, state, OWNER));
        execute(
                """
                insert into import_item (run_id, number, source, article_id, digest, found)
                select '%s', n, 'nets:' || n, gen_random_uuid(), '', '%s' from generate_series(1, %d) n
                """
                        .formatted(run, ImportJson.write(NETS), MANY));
        return run;
    }

    private void execute(String sql) {
        database.createNativeMutationQuery(sql).executeUpdate();
    }

    private long read() {
        return number(
                """
                select cast(coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) as bigint)
                from pg_stat_xact_user_tables where relname = 'import_item'
                """);
    }

    private long number(String sql) {
        return database.createNativeQuery(sql, Long.class).getSingleResult();
    }
}
