package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.PackagedApplication;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes under load, to which everything happens that can, again and again. */
@Tag("faults")
@EnabledIfSystemProperty(named = "faults.minutes", matches = "\\d+")
class TwoNodesIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Something that goes wrong, and is over when it comes back. */
    @FunctionalInterface
    private interface Fault {
        void happen() throws Exception;
    }

    private record Recovery(String from, Duration took) {}

    private final List<AutoCloseable> processes = new ArrayList<>();
    private final List<Application> nodes = new ArrayList<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private FaultyPostgres postgres;
    private Traffic traffic;

    @BeforeEach
    void start() throws Exception {
        postgres = FaultyPostgres.startedIn(TARGET.resolve("two-nodes"));
        processes.add(postgres);
        addNode("first");
        addNode("second");
        faults.put("PostgreSQL is restarted", postgres::restartAbruptly);
        faults.put("PostgreSQL is killed", postgres::killAndStart);
        faults.put("no node is listening", this::endListeners);
        traffic = new Traffic(nodes, publishedArticles());
        processes.add(traffic);
    }

    private void addNode(String name) throws Exception {
        var network = TcpProxy.inFrontOf(postgres.access());
        processes.add(network);
        var log = TARGET.resolve("two-nodes-" + name + ".log");
        var node =
                Application.ofRelease(PackagedApplication.PRESENT, network.access(), log, Map.of());
        processes.add(node);
        nodes.add(node);
        faults.put("the " + name + " node is killed", () -> restart(node));
        faults.put("the " + name + " network is cut", () -> without(network, network::cut));
        faults.put("the " + name + " network is blocked", () -> without(network, network::block));
    }

    private static void restart(Application node) throws Exception {
        node.kill();
        node.startAgain();
    }

    private void without(TcpProxy network, Fault fault) throws Exception {
        fault.happen();
        traffic.awaitMarked(100, LONG);
        network.mend();
    }

    private void endListeners() throws SQLException {
        postgres.query(
                """
                select pg_terminate_backend(pid)::text from pg_stat_activity
                where query like '%from scheduled_change%' and pid <> pg_backend_pid()
                """);
    }

    private List<String> publishedArticles() {
        var newsroom = new Newsroom(nodes, () -> {});
        var addresses = new ArrayList<String>();
        for (int article = 0; article < Traffic.ARTICLES; article++) {
            var draft =
                    "{\"title\": \"%1$s\", \"slug\": \"%1$s\", \"body\": \"%2$s\"}"
                            .formatted(Traffic.slug(article), Ledger.body(0));
            var stored = newsroom.create("/manage/v1/articles", draft);
            newsroom.change("PUT", stored.at("/publication"), stored, "{}");
            addresses.add(stored.address());
        }
        return addresses;
    }

    @AfterEach
    void endTheProcesses() throws Exception {
        Collections.reverse(processes);
        for (var process : processes) {
            process.close();
        }
    }

    @Test
    void nothingIsLostAndNothingOutdatedIsUnmarked() throws Exception {
        var recoveries = new ArrayList<Recovery>();
        var time = Duration.ofMinutes(Integer.getInteger("faults.minutes"));
        long start = System.nanoTime();
        do {
            for (var fault : faults.entrySet()) {
                traffic.awaitWellBeing(20, LONG);
                fault.getValue().happen();
                var recovery = new Recovery(fault.getKey(), traffic.awaitWellBeing(1, LONG));
                System.out.println(recovery);
                recoveries.add(recovery);
            }
        } while (System.nanoTime() - start < time.toNanos());
        var ledger = traffic.stop();
        System.out.println(traffic.heard());

        assertThat(traffic.complaints()).isEmpty();
        for (int article = 0; article < Traffic.WRITERS; article++) {
            assertThat(bodies(article)).containsAll(ledger.bodies(article));
        }
        assertThat(recoveries)
                .allSatisfy(one -> assertThat(one.took()).as(one.from()).isLessThan(RECOVERY));
    }

    private List<String> bodies(int article) throws SQLException {
        return postgres.query(
                "select body from article_version where slug = '" + Traffic.slug(article) + "'");
    }
}
