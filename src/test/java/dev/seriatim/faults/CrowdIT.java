package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.Patience;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** More at once than the packaged application has workers, connections or memory for. */
@Tag("faults")
class CrowdIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String ARTICLES = "/manage/v1/articles";

    private final List<Socket> clients = new ArrayList<>();
    private FaultyPostgres postgres;
    private Application application;

    @BeforeEach
    void start(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName();
        postgres = FaultyPostgres.startedIn(TARGET.resolve(name));
        // Whoever breaks off stays for longer than a busy machine takes to hear of all of them.
        var patience =
                Map.of("SERIATIM_HTTP_READ_TIMEOUT", "300s", "QUARKUS_HTTP_IDLE_TIMEOUT", "300s");
        application =
                Application.startedOn(postgres.access(), TARGET.resolve(name + ".log"), patience);
    }

    @AfterEach
    void endTheProcesses() throws Exception {
        for (var client : clients) {
            client.close();
        }
        application.close();
        postgres.close();
    }

    @Test
    void everyOneOfManyWithAKeyIsAnswered() throws Exception {
        for (var answer : application.getAtOnce(ARTICLES, 800)) {
            isAnswered(answer);
        }

        assertThat(application.get(ARTICLES).map(HttpResponse::statusCode)).hasValue(200);
    }

    private static void isAnswered(CompletableFuture<HttpResponse<String>> answer)
            throws Exception {
        var heard = answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
        if (heard.statusCode() != 200) {
            assertThat(heard.statusCode()).as(heard.body()).isEqualTo(503);
            assertThat(heard.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void bodiesThatDoNotComeKeepNobodyFromSeeingThatTheNodeIsWell() throws Exception {
        Patience.until("no worker is left", LONG, this::isFullOfHalfBodies);

        assertThat(application.isReady()).isTrue();
        assertThat(application.getAsStranger(ARTICLES).map(HttpResponse::statusCode)).hasValue(401);
    }

    private boolean isFullOfHalfBodies() throws IOException {
        for (var i = 0; i < 50; i++) {
            clients.add(application.postHalf(ARTICLES));
        }
        var answer = application.get(ARTICLES).orElseThrow();
        return answer.statusCode() == 503 && answer.body().contains("more to do than it can");
    }
}
