package dev.seriatim.ratelimit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked before the cache is not counted: all of this is asked where nothing is kept. */
@QuarkusTest
@TestProfile(RateLimitTest.BehindAProxy.class)
class RateLimitTest {

    public static class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "seriatim.rate-limit.trusted-proxies", "127.0.0.0/8,::1",
                    "seriatim.rate-limit.per-address", "3",
                    "seriatim.rate-limit.per-key", "5");
        }
    }

    private static final String SITE = "/manage/v1/site";
    private static final String ABSENT = "/v1/articles/absent";

    private static String sharedKey;

    // Not the key of the tests: what one test uses of it is missing to the other.
    @BeforeEach
    void makeAKey() {
        if (sharedKey == null) {
            sharedKey =
                    RestAssured.given()
                            .noFilters()
                            .header(
                                    "Authorization",
                                    "Bearer the-key-of-the-tests-and-of-nothing-else")
                            .contentType("application/json")
                            .body("{\"name\": \"shared\", \"scopes\": [\"admin\", \"write\"]}")
                            .post("/manage/v1/api-keys")
                            .path("key");
        }
    }

    @Test
    void addressMaySendItsShareAndNoMore() {
        for (var request = 0; request < 3; request++) {
            from("203.0.113.1", ABSENT).then().statusCode(404);
        }

        isRefused(from("203.0.113.1", ABSENT), "\"address\";q=3;w=60", "\"address\";r=0;t=60");
        isRefused(from("203.0.113.1", "/none"), "\"address\";q=3;w=60", "\"address\";r=0;t=60");
        from("203.0.113.2", ABSENT).then().statusCode(404);
    }

    @Test
    void everyOperationIsRefusedAsTheContractSays() {
        for (var request = 0; request < 3; request++) {
            from("203.0.113.40", ABSENT).then().statusCode(404);
        }

        for (var operation : Contract.ofTheProject().operations()) {
            RestAssured.given()
                    .header("X-Forwarded-For", "203.0.113.40")
                    .request(operation.method(), operation.template().replaceAll("[{}]", ""))
                    .then()
                    .statusCode(429);
        }
    }

    @Test
    void pagesMayReadHowMuchIsLeft() {
        for (var request = 0; request < 4; request++) {
            from("203.0.113.50", ABSENT)
                    .then()
                    .header(
                            "Access-Control-Expose-Headers",
                            containsString("RateLimit, RateLimit-Policy"));
        }
    }

    @Test
    void addressThatAClientMakesUpIsNotCounted() {
        for (var request = 0; request < 3; request++) {
            from("198.51.100.%d, 203.0.113.9".formatted(request), ABSENT).then().statusCode(404);
        }

        from("198.51.100.9, 203.0.113.9", ABSENT).then().statusCode(429);
    }

    @Test
    void keyIsCountedWhereverItIsUsedAndHoweverItIsSpelt() {
        var spellings = List.of("Bearer ", "bearer ", "BEARER ", "Bearer  ", "bEaReR   ");
        for (var host = 0; host < 5; host++) {
            as(spellings.get(host) + sharedKey, "203.0.113.%d".formatted(100 + host))
                    .then()
                    .statusCode(200);
        }

        for (var spelling : spellings) {
            var refused = as(spelling + sharedKey, "203.0.113.11" + spellings.indexOf(spelling));

            isRefused(
                    refused,
                    "\"address\";q=3;w=60, \"key\";q=5;w=60",
                    matchesPattern("\"address\";r=2;t=20, \"key\";r=0;t=\\d+"));
        }
        with("the-key-of-the-tests-and-of-nothing-else", "203.0.113.110").then().statusCode(200);
    }

    @Test
    void whatIsNoKeyCountsForItsAddressAlone() {
        for (var host = 0; host < 7; host++) {
            with("made-up", "203.0.113.%d".formatted(140 + host))
                    .then()
                    .statusCode(401)
                    .header("RateLimit-Policy", "\"address\";q=3;w=60");
        }
        for (var request = 0; request < 2; request++) {
            with("made-up", "203.0.113.140").then().statusCode(401);
        }

        isRefused(with("another", "203.0.113.140"), "\"address\";q=3;w=60", "\"address\";r=0;t=60");
    }

    @Test
    void managementTellsWhatIsLeftAndDeliveryLeavesItToNoCache() {
        var management = with("the-key-of-the-tests-and-of-nothing-else", "203.0.113.20");
        var delivery = from("203.0.113.20", ABSENT);

        management
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=3;w=60, \"key\";q=5;w=60")
                // Other tests ask with this key, too.
                .header(
                        "RateLimit",
                        matchesPattern("\"address\";r=2;t=20, \"key\";r=[0-4];t=\\d+"));
        delivery.then().header("RateLimit", nullValue()).header("RateLimit-Policy", nullValue());
    }

    @Test
    void requestsFromThisMachineAreNotCounted() {
        for (var request = 0; request < 10; request++) {
            RestAssured.given().noFilters().get(ABSENT).then().statusCode(404);
        }
    }

    @Test
    void healthIsNotCounted() {
        for (var request = 0; request < 10; request++) {
            from("203.0.113.30", "/q/health/live").then().statusCode(200);
        }
    }

    private static Response from(String client, String path) {
        return RestAssured.given().noFilters().header("X-Forwarded-For", client).get(path);
    }

    private static Response with(String key, String client) {
        return as("Bearer " + key, client);
    }

    private static Response as(String credentials, String client) {
        return RestAssured.given()
                .noFilters()
                .header("X-Forwarded-For", client)
                .header("Authorization", credentials)
                .get(SITE);
    }

    private static void isRefused(Response answer, String policy, String left) {
        isRefused(answer, policy, equalTo(left));
    }

    private static void isRefused(Response answer, String policy, Matcher<String> left) {
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]|1[0-9]|20"))
                .header("Cache-Control", "no-store")
                .header("RateLimit-Policy", policy)
                .header("RateLimit", left)
                .body("type", equalTo("https://seriatim.dev/problems/too-many-requests"));
    }
}
