package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.Patience;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Does to the packaged application and its database what machines and people do to them. Every time
 * bounded here is a promise, with a second or two for a busy machine.
 */
@Tag("faults")
class FaultsIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();

    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration REFUSAL = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private String name;
    private FaultyPostgres postgres;
    private Application application;

    @BeforeEach
    void startTheDatabase(TestInfo test) throws Exception {
        name = test.getTestMethod().orElseThrow().getName();
        postgres = FaultyPostgres.startedIn(TARGET.resolve(name));
    }

    @AfterEach
    void endTheProcesses() throws Exception {
        callers.shutdownNow();
        if (application != null) {
            application.close();
        }
        postgres.close();
    }

    private void start(Map<String, String> settings) throws Exception {
        application =
                Application.startedOn(postgres.access(), TARGET.resolve(name + ".log"), settings);
    }

    @Test
    void killedApplicationHasLostNothingThatItAcknowledged() throws Exception {
        start(Map.of());
        try (var writers = new Writers(application)) {
            writers.awaitMore(100, LONG);

            application.kill();
            application.startAgain();

            assertThat(writers.awaitMore(8, LONG)).isLessThan(RECOVERY);
            var acknowledged = writers.stop();
            assertThat(stored()).containsAll(acknowledged);
        }
        assertThat(halfWritten()).isZero();
    }

    @Test
    void databaseThatRestartsAbruptlyIsWorkedWithAgainAtOnce() throws Exception {
        start(Map.of());
        try (var writers = new Writers(application)) {
            writers.awaitMore(100, LONG);

            postgres.restartAbruptly();

            assertThat(writers.awaitMore(8, LONG)).isLessThan(RECOVERY);
            var acknowledged = writers.stop();
            assertThat(stored()).containsAll(acknowledged);
        }
        assertThat(halfWritten()).isZero();
    }

    @Test
    void connectionsThatADatabaseHasLeftBehindCostNoRequest() throws Exception {
        start(Map.of());
        assertThat(readAtOnce(16)).allSatisfy(FaultsIT::isRead);

        postgres.restartAbruptly();
        Patience.until("the application is ready again", RECOVERY, application::isReady);

        for (var limit = 1; limit <= 10; limit++) {
            isRead(timed("/v1/articles?limit=" + limit));
        }
    }

    private static void isRead(Heard heard) {
        assertThat(heard.answer().map(HttpResponse::statusCode)).hasValue(200);
    }

    @Test
    void silentDatabaseIsNotWaitedFor() throws Exception {
        start(Map.of());
        try (var writers = new Writers(application)) {
            writers.awaitMore(20, LONG);

            postgres.freeze();
            var readers = readAtOnce(16);

            assertThat(readers).allSatisfy(FaultsIT::isToldToComeBackSoon);
            whatNeedsNoDatabaseGoesOn();
            writers.awaitRefusal(LONG);
            postgres.thaw();
            assertThat(writers.awaitMore(8, LONG)).isLessThan(RECOVERY);
            var acknowledged = writers.stop();
            assertThat(stored()).containsAll(acknowledged);
        }
    }

    @Test
    void lockedTableUsesUpThePoolAndNoPatience() throws Exception {
        start(Map.of());
        try (var writers = new Writers(application)) {
            writers.awaitMore(20, LONG);

            try (var connection = lock("article_version, publication, list_entry")) {
                var readers = readAtOnce(40);

                assertThat(readers).allSatisfy(FaultsIT::isToldToComeBackSoon);
                whatNeedsNoDatabaseGoesOn();
                writers.awaitRefusal(LONG);
                connection.rollback();
            }
            assertThat(writers.awaitMore(8, LONG)).isLessThan(RECOVERY);
            var acknowledged = writers.stop();
            assertThat(stored()).containsAll(acknowledged);
        }
    }

    @Test
    void requestInFlightIsAnsweredBeforeTheApplicationEnds() throws Exception {
        start(
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL",
                        "set lock_timeout = '15s'",
                        "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT",
                        "20"));
        try (var connection = lock("topic")) {
            var inFlight =
                    CompletableFuture.supplyAsync(
                            () -> application.post("/manage/v1/topics", "{\"name\": \"Rest\"}"),
                            callers);
            Patience.until("somebody waits for the lock", LONG, () -> waiting(connection) > 0);

            application.terminate();
            Patience.until("the application says that it ends", LONG, () -> !application.isReady());
            connection.rollback();

            assertThat(inFlight.get().map(HttpResponse::statusCode)).hasValue(201);
        }
        assertThat(application.endsWithin(Duration.ofSeconds(25))).isTrue();
        assertThat(slugs("select slug from topic")).containsExactly("rest");
    }

    private record Heard(Optional<HttpResponse<String>> answer, Duration after) {}

    private List<Heard> readAtOnce(int readers) {
        var heard =
                Stream.generate(() -> CompletableFuture.supplyAsync(this::read, callers))
                        .limit(readers)
                        .toList();
        return heard.stream().map(CompletableFuture::join).toList();
    }

    private Heard read() {
        return timed("/v1/articles");
    }

    private Heard timed(String path) {
        var start = System.nanoTime();
        var answer = application.getAsStranger(path);
        return new Heard(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void isToldToComeBackSoon(Heard heard) {
        assertThat(heard.answer().map(HttpResponse::statusCode)).hasValue(503);
        assertThat(heard.answer().orElseThrow().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(heard.after()).isLessThan(REFUSAL);
    }

    private void whatNeedsNoDatabaseGoesOn() {
        Map.of("/q/health/live", 200, "/nowhere", 404, "/manage/v1/articles", 401)
                .forEach(
                        (path, status) -> {
                            var heard = timed(path);
                            assertThat(heard.answer().map(HttpResponse::statusCode))
                                    .as(path)
                                    .hasValue(status);
                            assertThat(heard.after()).as(path).isLessThan(Duration.ofSeconds(1));
                        });
    }

    /** Keeps everybody else from a table until the transaction ends. */
    private Connection lock(String table) throws SQLException {
        var connection = postgres.access().connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count =
                        statement.executeQuery("select count(*) from pg_locks where not granted")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Set<String> stored() throws SQLException {
        return slugs("select slug from article_version");
    }

    /** Articles that are there without what is written in the same transaction. */
    private int halfWritten() throws SQLException {
        return slugs(
                        """
                        select v.slug from article_version v
                        where not exists (select 1 from version_author a where a.version_id = v.id)
                            or not exists (select 1 from article_name n where n.article_id = v.article_id)
                            or not exists (select 1 from event e where e.subject_id = v.article_id)
                        """)
                .size();
    }

    private Set<String> slugs(String query) throws SQLException {
        return new HashSet<>(postgres.query(query));
    }
}
