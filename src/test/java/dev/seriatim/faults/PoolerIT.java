package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.Patience;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two nodes, one of them behind a pooler that takes {@code LISTEN} and delivers nothing. */
@Tag("faults")
class PoolerIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PAGE = "/v1/articles/ferry-times";
    private static final String DRAFT =
            "{\"title\": \"Ferry Times\", \"body\": \"Every hour.\", \"slug\": \"ferry-times\"}";

    private final Deque<AutoCloseable> processes = new ArrayDeque<>();
    private String name;
    private FaultyPostgres postgres;
    private PgBouncer pooler;
    private Application direct;
    private Application pooled;

    @BeforeEach
    void startTheDatabase(TestInfo test) throws Exception {
        assumeThat(PgBouncer.PROGRAM).as("PgBouncer is not installed").isExecutable();
        name = test.getTestMethod().orElseThrow().getName();
        postgres = FaultyPostgres.startedIn(TARGET.resolve(name));
        processes.push(postgres);
        pooler = PgBouncer.inFrontOf(postgres.access(), TARGET.resolve(name + "-pooler"));
        processes.push(pooler);
        direct =
                Application.launchedOn(
                        postgres.access(), TARGET.resolve(name + "-direct.log"), Map.of());
        processes.push(direct);
        until("the direct node is ready", direct::isReady);
    }

    @AfterEach
    void endTheProcesses() throws Exception {
        for (var process : processes) {
            process.close();
        }
    }

    @Test
    void nodeThatHearsNothingServesNoHits() throws Exception {
        startPooled(Map.of());
        var published = publish();

        for (var i = 0; i < 20; i++) {
            assertThat(cacheStatus(pooled)).isNotEqualTo("Seriatim; hit");
        }
        assertThat(pooled.isReady()).isFalse();

        unpublish(published);
        assertThat(pooled.getAsStranger(PAGE).orElseThrow().statusCode()).isEqualTo(404);
    }

    @Test
    void nodeThatListensPastThePoolerIsWhole() throws Exception {
        startPooled(Map.of("SERIATIM_LISTEN_JDBC_URL", postgres.access().url()));
        until("the node behind the pooler is ready", pooled::isReady);
        var published = publish();
        until("it serves hits", () -> cacheStatus(pooled).equals("Seriatim; hit"));

        unpublish(published);

        until("it has heard", () -> pooled.getAsStranger(PAGE).orElseThrow().statusCode() == 404);
        try (var writers = new Writers(pooled)) {
            writers.awaitMore(200, Duration.ofSeconds(60));
            var readers =
                    IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(
                                    i ->
                                            pooled.getAsStranger(
                                                    "/v1/articles?limit=" + (1 + i % 100)))
                            .map(answer -> answer.orElseThrow().statusCode());
            assertThat(readers).containsOnly(200);
            writers.stop();
        }
    }

    private void startPooled(Map<String, String> settings) throws Exception {
        pooled =
                Application.launchedOn(
                        pooler.access(), TARGET.resolve(name + "-pooled.log"), settings);
        processes.push(pooled);
    }

    /** The address and tag of an article that readers see. */
    private List<String> publish() {
        var draft = direct.post("/manage/v1/articles", DRAFT).orElseThrow();
        var address = "/manage/v1/articles/" + JsonPath.from(draft.body()).getString("id");
        var published = direct.put(address + "/publication", tag(draft), "{}").orElseThrow();
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return List.of(address, tag(published));
    }

    private void unpublish(List<String> published) {
        var answer =
                direct.delete(published.get(0) + "/publication?acknowledge=true", published.get(1))
                        .orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String cacheStatus(Application node) {
        return node.getAsStranger(PAGE)
                .orElseThrow()
                .headers()
                .firstValue("Cache-Status")
                .orElse("");
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Patience.until(what, SOON, condition);
    }
}
