package dev.seriatim.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.seriatim.database.Nodes;
import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What happens behind this node's back: on other nodes, in time, to the database. */
@QuarkusTest
class OtherNodesTest extends DeliveryTest {

    private static final String PAGE = "/v1/articles/ferry-times";
    private static final String HIT = "Seriatim; hit";
    private static final String STORED = "Seriatim; fwd=uri-miss; stored";

    @Inject InvalidationListener listener;
    @Inject Nodes nodes;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void changeOnAnotherNodeIsHeardOf() throws Exception {
        var ferry = published("Ferry Times", "Every hour.");
        read(PAGE);

        announce("article:" + ferry.path("id"));

        until(() -> status(read(PAGE)).equals(STORED));
    }

    @Test
    void changeOfSomethingElseOnAnotherNodeTouchesNothing() throws Exception {
        published("Ferry Times", "Every hour.");
        published("Garden Gates", "Two of them.");
        read(PAGE);
        read("/v1/topics");

        announce("topics");
        until(() -> status(read("/v1/topics")).equals(STORED));

        assertThat(status(read(PAGE))).isEqualTo(HIT);
    }

    @Test
    void unreadableAnnouncementMeansEverything() throws Exception {
        published("Ferry Times", "Every hour.");
        read(PAGE);

        run("select pg_notify('seriatim', 'something happened')");

        until(() -> status(read(PAGE)).equals(STORED));
    }

    @Test
    void whatMayHaveBeenMissedIsForgotten() throws Exception {
        published("Ferry Times", "Every hour.");
        read(PAGE);

        run(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where query like '%from scheduled_change%' and pid <> pg_backend_pid()
                """);

        until(() -> listener.state() != InvalidationListener.State.CONNECTED);
        until(() -> listener.state() == InvalidationListener.State.CONNECTED);

        assertThat(status(read(PAGE))).isEqualTo(STORED);
        assertThat(status(read(PAGE))).isEqualTo(HIT);
    }

    @Test
    void writerIsAnsweredWhenOtherNodesHaveHeard() throws Exception {
        var ferry = draft("Ferry Times", "Every hour.");
        var node = UUID.randomUUID();
        try (var other = connection()) {
            execute(other, "listen seriatim");
            tell(other, "seriatim_heartbeat", node + " 1");
            until(() -> nodes.count() == 2);
            var publishing = CompletableFuture.runAsync(() -> publish(ferry));

            until(
                    () -> {
                        tell(other, "seriatim_heartbeat", node + " 1");
                        return isAnyWriterWaiting();
                    });
            for (var heard : other.unwrap(PGConnection.class).getNotifications()) {
                tell(other, "seriatim_heard", node + " " + heard.getParameter().split(" ")[0]);
            }

            publishing.get();
            tell(other, "seriatim_heartbeat", node + " last");
        }
        until(() -> nodes.count() == 1);
    }

    private static void tell(Connection other, String channel, String payload) throws SQLException {
        execute(other, "select pg_notify('%s', '%s')".formatted(channel, payload));
    }

    private static boolean isAnyWriterWaiting() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().endsWith(".MadeChangesFilter"));
    }

    @Test
    void answerReadBeforeChangeAndReadyAfterItIsNotKept() throws Exception {
        published("Ferry Times", "Every hour.");
        var gates = draft("Garden Gates", "Two of them.");
        try (var other = connection()) {
            other.setAutoCommit(false);
            execute(other, "lock table site in access exclusive mode");
            // Which articles there are is read before; what is told of them waits.
            var early = CompletableFuture.supplyAsync(() -> read("/v1/articles"));
            until(() -> isSomebodyWaiting(other));

            publish(gates);
            other.commit();

            assertThat(early.get().<List<?>>path("items")).hasSize(1);
            assertThat(read("/v1/articles").<List<?>>path("items")).hasSize(2);
        }
    }

    @Test
    void manyWhoAskAtOnceAskTheDatabaseOnce() throws Exception {
        published("Ferry Times", "Every hour.");
        try (var other = connection()) {
            other.setAutoCommit(false);
            execute(other, "lock table site in access exclusive mode");
            Callable<Response> asking = () -> read(PAGE);
            var answers = CompletableFuture.supplyAsync(() -> AtOnce.times(20, asking));
            until(() -> isSomebodyWaiting(other));

            other.commit();

            assertThat(answers.get()).extracting(OtherNodesTest::status).containsOnlyOnce(STORED);
            assertThat(answers.get())
                    .extracting(OtherNodesTest::status)
                    .allMatch(
                            status ->
                                    List.of(STORED, HIT, "Seriatim; fwd=uri-miss; collapsed")
                                            .contains(status));
        }
    }

    @Test
    void previewThatAnotherNodeRevokedIsShownNoMore() throws Exception {
        published("Ferry Times", "Every hour.");
        draft("Garden Gates", "Two of them.");
        for (var template : List.of(PAGE, "/v1/articles", "/v1/articles/garden-gates")) {
            var token = editor().body("{}").post("/manage/v1/preview-tokens");
            var address = template + "?preview=" + token.path("token");
            read(address).then().header("Cache-Status", not(containsString("stored")));
            read(address).then().header("Cache-Status", not(containsString("hit")));

            run("delete from preview_token where id = '" + token.path("id") + "'");

            reader().get(address).then().statusCode(404);
        }
    }

    @Test
    void whoeverLeavesBeforeTheAnswerTakesNothingAlong() throws Exception {
        published("Ferry Times", "Every hour.");
        for (var i = 0; i < 1000; i++) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(
                                "GET %s?x HTTP/1.1\r\nHost: a\r\n\r\n"
                                        .formatted(PAGE)
                                        .getBytes(UTF_8));
            }
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(
                                "GET %s HTTP/1.1\r\nHost: a\r\n\r\n"
                                        .formatted(PAGE)
                                        .getBytes(UTF_8));
            }
            if (i % 10 == 0) {
                forgetAnswers();
            }
        }

        // What they asked for and did not wait for may still be worked on: 503 until then.
        until(() -> status(reader().get(PAGE)).equals(HIT));
        until(() -> reader().get("/v1/series").statusCode() == 200);
    }

    @Test
    void nextChangeIsKnownHoweverManyFellDueAtOnce() throws Exception {
        var hour = Instant.now().plusSeconds(3600).toString();
        for (var i = 0; i < 120; i++) {
            publishUntil("Tide Table " + i, hour);
        }
        letPass(Duration.ofSeconds(3601));
        published("Ferry Times", "Every hour.");
        publishUntil("Harbour Lights", Instant.now().plusSeconds(40).toString());

        assertThat(lifetime()).isLessThanOrEqualTo(40);
        untilPolledAgain();
        assertThat(lifetime()).isLessThanOrEqualTo(40);
    }

    @Test
    void changeAtTheEndOfTimeShortensNothing() throws Exception {
        published("Ferry Times", "Every hour.");
        publishUntil("Harbour Lights", "9999-12-31T23:59:59Z");
        read(PAGE);

        untilPolledAgain();

        assertThat(status(read(PAGE))).isEqualTo(HIT);
        assertThat(lifetime()).isEqualTo(60);
    }

    private static void publishUntil(String title, String end) {
        var draft = draft(title, "For a while.");
        editor(draft)
                .body(Map.of("unpublishAt", end))
                .put(address(draft) + "/publication")
                .then()
                .statusCode(200);
    }

    private static int lifetime() {
        var control = read(PAGE).getHeader("Cache-Control");
        return Integer.parseInt(control.replaceAll(".*s-maxage=(\\d+).*", "$1"));
    }

    private void untilPolledAgain() throws Exception {
        var before = Instant.now();
        try (var other = connection()) {
            until(() -> hasPolledSince(before, other));
        }
    }

    private static boolean hasPolledSince(Instant moment, Connection connection) {
        try (var query = connection.createStatement();
                var rows =
                        query.executeQuery(
                                """
                                select from pg_stat_activity
                                where query like '%%from scheduled_change%%' and state = 'idle'
                                  and pid <> pg_backend_pid() and query_start > '%s'
                                """
                                        .formatted(moment))) {
            return rows.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void articleIsGoneTheMomentItsTimeIsOver() throws Exception {
        var ferry = published("Ferry Times", "Every hour.");
        var end = Instant.now().plusSeconds(2).toString();
        editor(ferry)
                .body(Map.of("unpublishAt", end))
                .put(address(ferry) + "/publication")
                .then()
                .statusCode(200);
        read(PAGE);
        assertThat(status(read(PAGE))).isEqualTo(HIT);
        read("/v1/articles");

        until(() -> reader().get(PAGE).statusCode() == 404);

        assertThat(read("/v1/articles").<List<?>>path("items")).isEmpty();
    }

    @Test
    void articleIsThereTheMomentItsTimeHasCome() throws Exception {
        publish(draft("Ferry Times", "Every hour."), Instant.now().plusSeconds(2).toString());
        assertThat(read("/v1/articles").<List<?>>path("items")).isEmpty();
        assertThat(status(read("/v1/articles"))).isEqualTo(HIT);

        until(() -> read("/v1/articles").<List<?>>path("items").size() == 1);

        assertThat(reader().get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsKeptIsServedWhileThereIsNoDatabase() throws Exception {
        published("Ferry Times", "Every hour.");
        var fresh = read(PAGE);
        try (var last = connection()) {
            open(last, false);
            try {
                isServedWithoutDatabase(fresh);
            } finally {
                open(last, true);
            }
        }

        database.flush(AgroalDataSource.FlushMode.ALL);
        until(this::isReachable);
        until(() -> HIT.equals(status(reader().noFilters().get(PAGE))));
    }

    private void isServedWithoutDatabase(Response fresh) throws Exception {
        until(() -> status(read(PAGE)).matches("Seriatim; hit; ttl=-\\d+; detail=database-down"));
        until(() -> status(afterLoss()).equals(CacheStatus.STALE));
        assertThat(afterLoss().asString()).isEqualTo(fresh.asString());
        assertThat(read(PAGE).getHeader("Cache-Control"))
                .startsWith("public, max-age=0, s-maxage=0, stale-while-revalidate=0");
        reader().noFilters()
                .get("/v1/series")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    /** Whether no connection of the pool is one of those that were cut. */
    private boolean isReachable() {
        for (var i = 0; i < 10; i++) {
            try (var connection = database.getConnection()) {
                execute(connection, "select 1");
            } catch (SQLException cut) {
                return false;
            }
        }
        return true;
    }

    private Response afterLoss() {
        listener.disconnected();
        return read(PAGE);
    }

    private static void open(Connection last, boolean open) throws SQLException {
        execute(
                last,
                """
                do $$ begin
                    execute format('alter database %%I connection limit %d', current_database());
                end $$
                """
                        .formatted(open ? -1 : 0));
        execute(
                last,
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
    }

    private boolean isSomebodyWaiting(Connection blocker) {
        try (var query = blocker.createStatement();
                var rows =
                        query.executeQuery(
                                "select 1 from pg_locks where not granted and relation = 'site'::regclass")) {
            return rows.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void announce(String tag) throws SQLException {
        run("select pg_notify('seriatim', gen_random_uuid() || ' - %s')".formatted(tag));
    }

    private void run(String sql) throws SQLException {
        try (var connection = connection()) {
            execute(connection, sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Patience.until("it comes to that", Duration.ofSeconds(20), condition);
    }

    private static String status(Response answer) {
        return String.valueOf(answer.getHeader("Cache-Status"));
    }
}
