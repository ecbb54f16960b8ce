package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.EventReader;
import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(PrivateSiteTest.Closed.class)
class PrivateSiteTest extends EveryOperation {

    public static final class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seriatim.access.private", "true");
        }
    }

    private static Stream<Operation> open() {
        return operations().filter(Operation::isOpen);
    }

    @ParameterizedTest
    @MethodSource("open")
    void strangersReadNothing(Operation operation) {
        var address = library.address(operation);

        isProblem(reader().get(address), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"seriatim\""));
        isProblem(holder("wrong").get(address), 401, "unauthenticated");
        isProblem(holder(library.key("revoked")).get(address), 401, "unauthenticated");
        isProblem(holder(library.key("all but read")).get(address), 403, "forbidden")
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"seriatim\", error=\"insufficient_scope\""));
        reader().head(address).then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("open")
    void readersAnswerIsTheirOwn(Operation operation) {
        var address = library.address(operation);
        var key = library.key("only read");

        var answer = holder(key).get(address);

        answer.then().statusCode(200).header("Cache-Control", "private, no-store");
        holder(key)
                .header("If-None-Match", answer.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void strangersCannotTellWhatExists() {
        var existing = reader().header("X-Request-Id", "same").get("/v1/articles/tide-tables");

        for (var slug : new String[] {"nothing", "once"}) {
            var other = reader().header("X-Request-Id", "same").get("/v1/articles/" + slug);

            other.then().statusCode(401).body(equalTo(existing.asString()));
        }
    }

    @Test
    void movedPageIsNotKeptByCaches() {
        holder(library.key("only read"))
                .redirects()
                .follow(false)
                .get("/v1/articles/once")
                .then()
                .statusCode(308)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void streamIsNotKeptByCaches() throws Exception {
        var key = "Bearer " + library.key("only read");
        try (var stream = new EventReader("/v1/changes", "Authorization", key)) {
            assertThat(stream.header("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void previewTokenOpensNoPrivateSite() {
        reader().get("/v1/articles/tide-tables?preview=token").then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("open")
    void pageMaySendItsKey(Operation operation) {
        reader().noFilters()
                .header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options(library.address(operation))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        reader().header("Origin", "https://reader.example")
                .get(library.address(operation))
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatIsMissingIsNotKeptByCaches() {
        holder(library.key("only read"))
                .get("/v1/articles/nothing")
                .then()
                .statusCode(404)
                .header("Cache-Control", "private, no-store");
    }

    @ParameterizedTest
    @MethodSource("open")
    void strangersAreToldNothingElse(Operation operation) {
        var address = library.address(operation);

        isProblem(reader().header("Accept", "text/x").get(address), 401, "unauthenticated");
    }
}
