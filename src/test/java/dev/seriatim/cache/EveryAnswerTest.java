package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class EveryAnswerTest extends EveryOperation {

    // They tell the exchange, not the answer; and a length that is known is told.
    private static final Set<String> PASSING =
            Set.of("cache-status", "x-request-id", "content-length", "transfer-encoding");

    private static Stream<Operation> delivery() {
        return reading()
                .filter(operation -> operation.template().startsWith("/v1/"))
                // From where to follow is another place each moment.
                .filter(operation -> !operation.id().equals("followChanges"));
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void answerFromCacheIsTheAnswerOfTheResource(Operation operation) {
        isTheSame(operation, () -> reader());
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void compressedAnswerFromCacheIsTheAnswerOfTheResource(Operation operation) {
        isTheSame(operation, () -> reader().noFilters().header("Accept-Encoding", "gzip"));
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void refusalToSendAgainFromCacheIsThatOfTheResource(Operation operation) {
        isTheSame(operation, () -> reader().header("If-None-Match", "*"));
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void answerToPageFromCacheIsTheAnswerOfTheResource(Operation operation) {
        isTheSame(operation, () -> reader().header("Origin", "https://reader.example"));
    }

    private void isTheSame(Operation operation, Supplier<RequestSpecification> sender) {
        var address = library.address(operation);
        forgetAnswers();

        var uncached = sender.get().header("Authorization", "Bearer nobody").get(address);
        var miss = sender.get().get(address);
        var hit = sender.get().get(address);

        assertThat(uncached.getHeader("Cache-Status")).isEqualTo("Seriatim; fwd=bypass");
        assertThat(miss.getHeader("Cache-Status")).isEqualTo("Seriatim; fwd=uri-miss; stored");
        assertThat(hit.getHeader("Cache-Status")).isEqualTo("Seriatim; hit");
        assertThat(hit.getHeader("Cache-Tag")).isNotNull();
        for (var kept : new Response[] {miss, hit}) {
            assertThat(kept.statusCode()).isEqualTo(uncached.statusCode());
            assertThat(headers(kept)).isEqualTo(headers(uncached));
        }
        assertThat(hit.asByteArray().length == 0).isEqualTo(uncached.asByteArray().length == 0);
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void bytesFromCacheAreTheBytesOfTheResource(Operation operation) {
        var address = library.address(operation);
        forgetAnswers();

        var uncached = reader().header("Authorization", "Bearer nobody").get(address);
        var miss = reader().get(address);
        var hit = reader().get(address);

        assertThat(miss.asByteArray()).isEqualTo(uncached.asByteArray());
        assertThat(hit.asByteArray()).isEqualTo(uncached.asByteArray());
    }

    private static Map<String, String> headers(Response answer) {
        var headers = new TreeMap<String, String>();
        for (var header : answer.headers()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, other) -> one + ", " + other);
        }
        headers.keySet().removeAll(PASSING);
        // A resource tells the type of what it does not send, too.
        headers.computeIfPresent(
                "content-type", (name, type) -> answer.statusCode() == 304 ? null : type);
        return headers;
    }
}
