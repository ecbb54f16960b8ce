package dev.seriatim.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of the application where traces are asked for. */
@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest extends DeliveryTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.statement");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    /** Nobody listens, and so nothing is to be sent while the tests run. */
    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "1h");
        }
    }

    /** Sees what is sent away. */
    @Singleton
    public static class Seen implements SpanProcessor {

        private static final List<SpanData> SPANS = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            SPANS.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @BeforeEach
    void forgetSpans() {
        Seen.SPANS.clear();
    }

    private static Stream<SpanData> seen(Predicate<SpanData> wanted) {
        return Seen.SPANS.stream().filter(wanted);
    }

    private static List<SpanData> await(int number, Predicate<SpanData> wanted) throws Exception {
        Patience.until("so many spans", LONG, () -> seen(wanted).count() >= number);
        return seen(wanted).toList();
    }

    private static Predicate<SpanData> named(String name) {
        return span -> span.getName().equals(name);
    }

    @Test
    void requestIsNamedByTheTemplateOfItsAddress() throws Exception {
        published("Ferry Times", "Every hour.");

        read("/v1/articles/ferry-times");
        read("/v1/articles?limit=3");

        var article = await(1, named("GET /v1/articles/{slug}")).get(0);
        assertThat(article.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(article.getAttributes().get(ROUTE)).isEqualTo("/v1/articles/{slug}");
        assertThat(await(1, named("GET /v1/articles"))).hasSize(1);
    }

    @Test
    void soIsWhatTheCacheAnswers() throws Exception {
        published("Ferry Times", "Every hour.");
        read("/v1/articles/ferry-times");

        var kept = read("/v1/articles/ferry-times");

        assertThat(kept.header("Cache-Status")).isEqualTo("Seriatim; hit");
        assertThat(await(2, named("GET /v1/articles/{slug}"))).hasSize(2);
    }

    @Test
    void statementsOfARequestAreInItsTraceWithoutTheirValues() throws Exception {
        draft("Quixotic", "Windmills.");

        var request = await(1, named("POST /manage/v1/articles")).get(0);
        var statements =
                await(1, span -> span.getTraceId().equals(request.getTraceId())).stream()
                        .map(span -> span.getAttributes().get(STATEMENT))
                        .filter(text -> text != null)
                        .toList();
        assertThat(statements)
                .anyMatch(text -> text.startsWith("insert into article"))
                .noneMatch(text -> text.contains("Windmills"));
        assertThat(Seen.SPANS).noneMatch(span -> span.toString().contains("Quixotic"));
    }

    @Test
    void tokenOfAPreviewIsNotTold() throws Exception {
        reader().noFilters().get("/v1/articles/x?fields=slug&preview=secret&preview=secret");

        var request = await(1, named("GET /v1/articles/{slug}")).get(0);
        assertThat(request.getAttributes().get(QUERY))
                .isEqualTo("fields=slug&preview=REDACTED&preview=REDACTED");
    }

    @Test
    void webhookIsToldOfItsTraceAndItsSecretIsNot() throws Exception {
        var told = new CompletableFuture<String>();
        var receiver =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    told.complete(exchange.getRequestHeaders().getFirst("traceparent"));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        receiver.start();
        try {
            var origin = "http://localhost:" + receiver.getAddress().getPort() + "/";
            editor().body(Map.of("name", "Frontend", "url", origin + "secret?key=secret"))
                    .post("/manage/v1/webhooks")
                    .then()
                    .statusCode(201);

            published("Ferry Times", "Every hour.");

            var request = await(1, span -> origin.equals(span.getAttributes().get(ADDRESS))).get(0);
            assertThat(told.get()).contains(request.getTraceId(), request.getSpanId());
            assertThat(request.toString()).doesNotContain("secret");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void whatWorkersLookForIsNotTraced() throws Exception {
        published("Ferry Times", "Every hour.");

        assertThat(await(2, span -> !span.getParentSpanContext().isValid()))
                .allMatch(
                        span ->
                                span.getKind() == SpanKind.SERVER
                                        || span.getAttributes().get(ADDRESS) != null);
    }
}
