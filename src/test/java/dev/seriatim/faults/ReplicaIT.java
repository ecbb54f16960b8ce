package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.PackagedApplication;
import dev.seriatim.support.Patience;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes that answer readers from a replica, which is late, ends, and comes back. */
@Tag("faults")
class ReplicaIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private static final Deque<AutoCloseable> PROCESSES = new ArrayDeque<>();
    private static FaultyPostgres primary;
    private static FaultyPostgres replica;
    private static Application writer;
    private static Application reader;

    private record Published(String slug, String address, String tag) {

        String page() {
            return "/v1/articles/" + slug;
        }
    }

    @BeforeAll
    static void startEverything() throws Exception {
        var servers = FaultyPostgres.pairIn(TARGET.resolve("replica"));
        servers.forEach(PROCESSES::push);
        primary = servers.get(0);
        replica = servers.get(1);
        writer = node("writer");
        reader = node("reader");
    }

    private static Application node(String name) throws Exception {
        var settings = Map.of("SERIATIM_READ_JDBC_URL", replica.access().url());
        var log = TARGET.resolve("replica-" + name + ".log");
        var node =
                Application.ofRelease(PackagedApplication.PRESENT, primary.access(), log, settings);
        PROCESSES.push(node);
        return node;
    }

    @AfterAll
    static void endTheProcesses() throws Exception {
        for (var process : PROCESSES) {
            process.close();
        }
    }

    @BeforeEach
    void awaitTheReplica() throws Exception {
        until("the replica is used", () -> measured(reader, "seriatim_read_used") == 1);
    }

    @Test
    void everythingForReadersIsReadOnTheReplica() throws Exception {
        var article = published("Ferry Times", "Every hour.", "ferry-times");
        caughtUp();
        var before = answers("replica");
        var addresses =
                List.of(
                        article.page(),
                        article.page() + "/related",
                        article.page() + "/backlinks",
                        "/v1/articles",
                        "/v1/articles?q=hour",
                        "/v1/articles?q=huor",
                        "/v1/series",
                        "/v1/authors",
                        "/v1/topics/harbours",
                        "/v1/site",
                        "/v1/redirects",
                        "/v1/lookup?url=/articles/ferry-times",
                        "/v1/feed.json");

        addresses.forEach(address -> assertThat(read(address).statusCode()).isEqualTo(200));
        addresses.forEach(address -> assertThat(read(address).statusCode()).isEqualTo(200));

        assertThat(answers("replica") - before).isEqualTo(addresses.size());
    }

    @Test
    void whatIsNotReplayedYetIsReadOnThePrimary() throws Exception {
        var articles =
                IntStream.range(0, 20)
                        .mapToObj(i -> published("Night Boats", "In winter.", "night-boats-" + i))
                        .toList();
        caughtUp();
        replica.replayAfter(NEVER);
        try {
            for (var article : articles) {
                revise(article, "In summer.");

                assertThat(read(article.page()).body()).contains("In summer.");
                until("it is kept", () -> cacheStatus(read(article.page())).endsWith("hit"));
                assertThat(read(article.page()).body()).contains("In summer.");
            }
            assertThat(answers("behind")).isPositive();
        } finally {
            replica.replayAfter(Duration.ZERO);
        }
        caughtUp();
        for (var article : articles) {
            assertThat(read(article.page() + "?relatedLimit=1").body()).contains("In summer.");
        }
    }

    @Test
    void whoHearsOfSuccessReadsItThroughTheOtherNode() {
        var article = published("Tide Tables", "Of last year.", "tide-tables");
        for (var i = 0; i < 200; i++) {
            read(article.page());
            var text = "Of the year " + i + ".";

            article = revise(article, text);

            assertThat(read(article.page()).body()).contains(text);
        }
    }

    @Test
    void readersNoticeNothingWhenTheReplicaEnds() throws Exception {
        published("Low Tide", "At noon.", "low-tide");
        caughtUp();
        var going = new AtomicBoolean(true);
        var reading =
                CompletableFuture.runAsync(
                        () -> {
                            for (var i = 0; going.get(); i = (i + 1) % 100) {
                                var path = "/v1/articles?total=true&limit=" + (1 + i);
                                assertThat(read(path).statusCode()).isEqualTo(200);
                            }
                        });

        replica.kill();
        until("it is left", () -> measured(reader, "seriatim_read_used") == 0);
        published("High Tide", "At six.", "high-tide");
        assertThat(read("/v1/articles/high-tide").statusCode()).isEqualTo(200);
        assertThat(reader.isReady()).isTrue();
        replica.start();

        until("it is used again", () -> measured(reader, "seriatim_read_used") == 1);
        going.set(false);
        reading.get();
        caughtUp();
        var before = answers("replica");
        read("/v1/articles?limit=7&total=true&body=text");
        assertThat(answers("replica")).isGreaterThan(before);
    }

    @Test
    void replicaThatFollowsNobodyIsLeft() throws Exception {
        replica.replayAfter(NEVER);
        try {
            until("it is left", () -> measured(reader, "seriatim_read_used") == 0);
        } finally {
            replica.replayAfter(Duration.ZERO);
        }
        until("it is used again", () -> measured(reader, "seriatim_read_used") == 1);
    }

    private static Published published(String title, String body, String slug) {
        var draft =
                """
                {"title": "%s", "body": "%s", "slug": "%s", "topics": ["Harbours"]}\
                """
                        .formatted(title, body, slug);
        var made = writer.post("/manage/v1/articles", draft).orElseThrow();
        var address = "/manage/v1/articles/" + JsonPath.from(made.body()).getString("id");
        return new Published(slug, address, published(address, tag(made)));
    }

    private static Published revise(Published article, String body) {
        var draft =
                """
                {"title": "Night Boats", "body": "%s", "slug": "%s", "topics": ["Harbours"]}\
                """
                        .formatted(body, article.slug());
        var revised = writer.put(article.address(), article.tag(), draft).orElseThrow();
        return new Published(
                article.slug(), article.address(), published(article.address(), tag(revised)));
    }

    private static String published(String address, String tag) {
        var answer = writer.put(address + "/publication", tag, "{}").orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tag(answer);
    }

    private static String tag(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> read(String path) {
        return reader.getAsStranger(path).orElseThrow();
    }

    private static String cacheStatus(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("");
    }

    private static void caughtUp() throws Exception {
        until("the replica has caught up", () -> state(replica).equals(state(primary)));
    }

    private static List<String> state(FaultyPostgres server) throws SQLException {
        return server.query("select state from readers_state");
    }

    private static double answers(String result) {
        return measured(reader, "seriatim_read_answers_total{result=\"" + result + "\"");
    }

    private static double measured(Application node, String name) {
        var line = Pattern.compile("(?m)^" + Pattern.quote(name) + ".* ([0-9.E]+|NaN)$");
        var found = line.matcher(node.get("/q/metrics").orElseThrow().body());
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Patience.until(what, SOON, condition);
    }
}
