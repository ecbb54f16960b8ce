package dev.seriatim.http.pipeline;

import static dev.seriatim.support.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Raw;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is for operators is on their port alone, and nothing else is there. */
@QuarkusTest
@TestProfile(ManagementPortTest.PortOfItsOwn.class)
class ManagementPortTest extends DeliveryTest {

    public static final class PortOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "seriatim.management.host",
                    "127.0.0.1",
                    "seriatim.management.port",
                    String.valueOf(free()));
        }

        private static int free() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @ConfigProperty(name = "quarkus.http.test-port")
    int everybodys;

    @ConfigProperty(name = "seriatim.management.port")
    int operators;

    private Response ask(int port, String path) {
        // The contract is about everybody's port.
        return given().noFilters().redirects().follow(false).port(port).get(path);
    }

    private RequestSpecification withKey() {
        return given().noFilters().port(operators).header("Authorization", "Bearer " + ADMIN_KEY);
    }

    private static void isNowhere(Response answer) {
        answer.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.header("X-Request-Id")).isEqualTo(field(answer, "/requestId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/docs",
                "/docs/",
                "/docs/reference.js",
                "/openapi.yaml",
                "/"
            })
    void whatIsForOperatorsIsOnTheirPortAlone(String path) {
        var answer = ask(operators, path);

        assertThat(answer.statusCode()).isLessThan(400);
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        isNowhere(ask(everybodys, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/site", "/v1/articles/nothing", "/manage/v1/articles", "/nothing"})
    void whatIsForEverybodyIsNotOnThatPort(String path) {
        isNowhere(ask(operators, path));
        isNowhere(withKey().get(path));
        isNowhere(withKey().contentType("application/json").body("{}").post(path));
    }

    @Test
    void norIsWhatTheCacheKeeps() throws Exception {
        published("Ferry Times", "Every hour.");
        read("/v1/articles/ferry-times");

        var kept = ask(everybodys, "/v1/articles/ferry-times");

        assertThat(kept.header("Cache-Status")).isEqualTo("Seriatim; hit");
        isNowhere(ask(operators, "/v1/articles/ferry-times"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%71/metrics",
                "/q/%6detrics",
                "//q/metrics",
                "/./q/metrics",
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/..%2fq/metrics",
                "/q;x/metrics",
                "/q/metrics;x",
                "/q/metrics?x=1",
                "/Q/metrics",
                "http://127.0.0.1/q/metrics",
                "/%64ocs/",
                "/openapi%2eyaml"
            })
    void noSpellingLeadsAroundIt(String target) throws IOException {
        assertThat(Raw.get(everybodys, target))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%76%31/site",
                "/q/../v1/site",
                "/q/%2e%2e/v1/site",
                "/q/..%2fv1/site",
                "/q/..;/v1/site",
                "/q//../v1/site",
                "/docs/..%2fmanage/v1/articles",
                "http://127.0.0.1/v1/site"
            })
    void norBackFromThere(String target) throws IOException {
        assertThat(Raw.get(operators, target))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json");
    }

    @Test
    void operatorsPortHasTheLimitsOfTheOther() throws IOException {
        assertThat(Raw.get(operators, "/q/health?" + "x".repeat(9_000))).contains(" 414 ");
        assertThat(
                        Raw.exchange(
                                operators,
                                "GET /q/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                                        + "x".repeat(17_000)
                                        + "\r\n\r\n"))
                .contains(" 431 ");
        given().port(operators).post("/q/health").then().statusCode(405);
    }
}
