package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where only some pages may read, no cache hands to one of them what was fetched for another. */
@QuarkusTest
@TestProfile(SharedCacheTest.SomePages.class)
class SharedCacheTest extends EveryOperation {

    private static final String READER = "https://reader.example";
    private static final String VARY = "Accept-Encoding, Origin";

    public static final class SomePages implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seriatim.http.cors-origins", READER + ",https://other.example");
        }
    }

    private static Stream<Operation> delivery() {
        return reading().filter(Operation::isOpen);
    }

    @ParameterizedTest
    @MethodSource("delivery")
    void answerVariesByOriginWhoeverAsks(Operation operation) {
        var address = library.address(operation);
        var vary = operation.id().equals("readArticle") ? "Accept-Encoding, Accept, Origin" : VARY;
        forgetAnswers();

        for (var i = 0; i < 2; i++) {
            var answer = reader().get(address);
            assertThat(answer.headers().getValues("Vary")).containsExactly(vary);
            answer.then().statusCode(200).header("Access-Control-Allow-Origin", equalTo(null));
            reader().header("Origin", READER)
                    .get(address)
                    .then()
                    .header("Vary", vary)
                    .header("Access-Control-Allow-Origin", equalTo(READER));
            reader().header("Origin", "https://stranger.example")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Vary", containsString("Origin"))
                    .header("Access-Control-Allow-Origin", equalTo(null));
        }
    }

    @Test
    void refusalAndRedirectVaryByOriginToo() {
        for (var address : List.of("/v1/articles/once", "/v1/articles/nothing", "/v1/articles?x")) {
            var answer = reader().redirects().follow(false).get(address);

            assertThat(answer.headers().getValues("Vary")).containsExactly(VARY);
        }
    }

    @Test
    void preflightVariesByOrigin() {
        for (var origin : List.of(READER, "https://stranger.example")) {
            reader().noFilters()
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options("/v1/articles")
                    .then()
                    .statusCode(204)
                    .header("Vary", containsString("Origin"))
                    .header("Access-Control-Allow-Headers", "If-None-Match, X-Request-Id")
                    .header(
                            "Access-Control-Allow-Origin",
                            equalTo(origin.equals(READER) ? READER : null));
        }
    }
}
