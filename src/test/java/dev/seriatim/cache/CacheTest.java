package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CacheTest extends DeliveryTest {

    private static final String HIT = "Seriatim; hit";
    private static final String STORED = "Seriatim; fwd=uri-miss; stored";
    private static final String BYPASS = "Seriatim; fwd=bypass";

    @Inject MeterRegistry metrics;

    @Test
    void whatWasAskedBeforeIsAnsweredFromCache() {
        published("Ferry Times", "Every hour.");

        var first = read("/v1/articles/ferry-times");
        var second = read("/v1/articles/ferry-times");

        assertThat(status(first)).isEqualTo(STORED);
        assertThat(status(second)).isEqualTo(HIT);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.getHeader("X-Request-Id")).isNotEqualTo(first.getHeader("X-Request-Id"));
    }

    @Test
    void answerFromCacheCountsAsItsOperation() throws Exception {
        published("Ferry Times", "Every hour.");
        var before = answered("/v1/articles/{slug}");

        read("/v1/articles/ferry-times");
        read("/v1/articles/ferry-times");
        read("/v1/articles/ferry-times");

        Patience.until(
                "all three are counted",
                Duration.ofSeconds(20),
                () -> answered("/v1/articles/{slug}") == before + 3);
        assertThat(answered("/v1/articles/ferry-times")).isZero();
    }

    private long answered(String path) {
        return metrics.find("http.server.requests").tag("uri", path).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void parametersInAnotherOrderAskForTheSame() {
        published("Ferry Times", "Every hour.");

        read("/v1/articles?limit=5&total=true");
        var other = read("/v1/articles?%74otal=true&limit=5");

        assertThat(status(other)).isEqualTo(HIT);
    }

    @Test
    void parameterThatChangesTheAnswerIsNotForgotten() {
        published("Ferry Times", "Every hour.");
        published("Ferry Prices", "A penny.");

        read("/v1/articles?limit=1");
        var longer = read("/v1/articles?limit=2");

        assertThat(status(longer)).isEqualTo(STORED);
        assertThat(longer.<List<?>>path("items")).hasSize(2);
    }

    @Test
    void refusedQueryIsRefusedThoughThePlainAddressIsKept() {
        read("/v1/articles");
        read("/v1/articles?limit=5");

        for (var query :
                List.of("limit=5&limit=5", "limit=", "x=1", "limit=%35&x", "limit=5&%6Cimit=5")) {
            reader().urlEncodingEnabled(false)
                    .get("/v1/articles?" + query)
                    .then()
                    .statusCode(400)
                    .header("Cache-Status", not(HIT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: DELETE",
                "X-Forwarded-Host: elsewhere.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Prefix: /elsewhere",
                "X-Original-URL: /manage/v1/articles",
                "Host: elsewhere.example",
                "Accept-Language: tlh",
                "Cookie: a=b",
                "Range: bytes=0-1",
                "Cache-Control: no-cache"
            })
    void noHeaderOfOneReaderChangesTheAnswerOfTheNext(String header) {
        published("Ferry Times", "Every hour.");
        published("Ferry Prices", "A penny.");
        var parts = header.split(": ");

        for (var address : List.of("/v1/articles?limit=1", "/v1/articles/ferry-times")) {
            var strange = reader().header(parts[0], parts[1]).get(address);
            var kept = read(address);
            forgetAnswers();
            var fresh = read(address);

            assertThat(status(kept)).isEqualTo(HIT);
            assertThat(kept.asString()).isEqualTo(fresh.asString()).isEqualTo(strange.asString());
            assertThat(kept.getHeader("Link")).isEqualTo(fresh.getHeader("Link"));
        }
    }

    @Test
    void keyHolderIsNotAnsweredFromCacheNorForIt() {
        published("Ferry Times", "Every hour.");
        var address = "/v1/articles/ferry-times";

        var first = editor().get(address);
        var second = read(address);
        var third = editor().get(address);

        assertThat(status(first)).isEqualTo(BYPASS);
        assertThat(status(second)).isEqualTo(STORED);
        assertThat(status(third)).isEqualTo(BYPASS);
    }

    @Test
    void previewIsNeitherKeptNorTakenFromCache() {
        var article = published("Ferry Times", "Every hour.");
        var revised = revise(article, Map.of("title", "Ferry Times", "body", "Every other hour."));
        var token = editor().body("{}").post(address(revised) + "/preview-tokens").path("token");
        read(page(article));

        var preview = read(page(article) + "?preview=" + token);
        var after = read(page(article));

        assertThat(preview.<String>path("body.content")).contains("other");
        assertThat(status(preview)).isEqualTo(BYPASS);
        assertThat(preview.getHeader("Cache-Tag")).isNull();
        assertThat(after.<String>path("body.content")).doesNotContain("other");
    }

    @Test
    void whoeverCannotTakeJsonIsRefusedAlthoughItIsKept() {
        read("/v1/articles");

        reader().accept("image/png").get("/v1/articles").then().statusCode(406);
        reader().accept("text/html, */*;q=0.1").get("/v1/articles").then().statusCode(200);
    }

    @Test
    void gzipIsKeptWithATagOfItsOwn() {
        published("Ferry Times", "Every hour. ".repeat(100));
        var plain = read("/v1/articles/ferry-times");

        var gzip = zipped().get("/v1/articles/ferry-times");
        var held =
                zipped().header("If-None-Match", gzip.getHeader("ETag"))
                        .get("/v1/articles/ferry-times");

        assertThat(status(gzip)).isEqualTo(HIT);
        assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.getHeader("ETag"))
                .isEqualTo(plain.getHeader("ETag").replaceFirst("\"$", "-gzip\""));
        assertThat(gzip.asByteArray()).hasSizeLessThan(plain.asByteArray().length / 2);
        held.then().statusCode(304).header("ETag", gzip.getHeader("ETag")).body(emptyString());
    }

    private static RequestSpecification zipped() {
        return reader().noFilters().header("Accept-Encoding", "gzip, deflate");
    }

    @Test
    void whatIsHeldIsNotSentFromCacheEither() {
        published("Ferry Times", "Every hour.");
        var tag = read("/v1/articles/ferry-times").getHeader("ETag");

        for (var held : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var answer = reader().header("If-None-Match", held).get("/v1/articles/ferry-times");
            answer.then().statusCode(304).header("Cache-Status", HIT).body(emptyString());
        }
        reader().header("If-None-Match", "\"other\"")
                .get("/v1/articles/ferry-times")
                .then()
                .statusCode(200);
    }

    @Test
    void answerToWhoeverHoldsItIsKeptForThoseWhoDoNot() {
        published("Ferry Times", "Every hour.");
        var fresh = read("/v1/articles/ferry-times");
        forgetAnswers();

        var held =
                reader().header("If-None-Match", fresh.getHeader("ETag"))
                        .get("/v1/articles/ferry-times");
        var whole = read("/v1/articles/ferry-times");

        held.then().statusCode(304).header("Cache-Status", STORED);
        assertThat(status(whole)).isEqualTo(HIT);
        assertThat(whole.asString()).isEqualTo(fresh.asString());
        assertThat(whole.contentType()).isEqualTo(fresh.contentType());
    }

    @Test
    void formerSlugIsAnsweredFromCacheUntilItIsGivenUp() {
        var article = published(Map.of("title", "Ferry", "slug", "ferry", "body", "Hourly."));
        var renamed =
                publish(
                        revise(
                                article,
                                Map.of("title", "Ferry", "slug", "boat", "body", "Hourly.")));
        moved().then().statusCode(308).header("Cache-Status", STORED);
        moved().then()
                .statusCode(308)
                .header("Cache-Status", HIT)
                .header("Location", "/v1/articles/boat");

        editor(renamed).delete(address(renamed) + "/slugs/ferry").then().statusCode(204);

        moved().then().statusCode(404);
    }

    private static Response moved() {
        return reader().redirects().follow(false).get("/v1/articles/ferry");
    }

    @Test
    void changeLeavesAloneWhatItDoesNotTouch() {
        var ferry = published("Ferry Times", "Every hour.");
        published("Garden Gates", "Two of them.");
        read("/v1/articles/ferry-times");
        read("/v1/articles/garden-gates");

        publish(revise(ferry, Map.of("title", "Ferry Times", "body", "Every other hour.")));

        assertThat(status(read("/v1/articles/garden-gates"))).isEqualTo(HIT);
        assertThat(status(read("/v1/articles/ferry-times"))).isEqualTo(STORED);
    }

    @Test
    void draftTouchesNothing() {
        var ferry = published("Ferry Times", "Every hour.");
        read("/v1/articles/ferry-times");
        read("/v1/articles");

        revise(ferry, Map.of("title", "Ferry Times", "body", "Every other hour."));
        draft("Garden Gates", "Two of them.");

        assertThat(status(read("/v1/articles/ferry-times"))).isEqualTo(HIT);
        assertThat(status(read("/v1/articles"))).isEqualTo(HIT);
    }

    @Test
    void answerTellsEverythingThatItShows() {
        var gate = published("Garden Gates", "Two of them.");
        var ferry =
                published(
                        Map.of(
                                "title", "Ferry Times",
                                "body", "Every hour.",
                                "topics", List.of("Water"),
                                "authors", List.of("Wenna Harbour"),
                                "related", titles("Garden Gates")));
        var series = series("By the Water", "Ferry Times");

        var tags = read("/v1/articles/ferry-times").getHeader("Cache-Tag").split(",");

        assertThat(tags)
                .contains(
                        tag("article", ferry), tag("article", gate), tag("series", series), "site")
                .anyMatch(tag -> tag.startsWith("topic:"))
                .anyMatch(tag -> tag.startsWith("author:"))
                .hasSize(6);
        assertThat(read("/v1/articles").getHeader("Cache-Tag"))
                .contains("articles", tag("article", ferry));
    }

    private static String tag(String kind, Response made) {
        var id = UUID.fromString(made.path("id"));
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return kind + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Test
    void whatIsMissingTellsWhatWouldBringIt() {
        var missing = reader().get("/v1/articles/ferry-times");

        missing.then()
                .statusCode(404)
                .header("Cache-Control", "public, max-age=0, s-maxage=10")
                .header("Cache-Tag", "articles,redirects");
        published("Ferry Times", "Every hour.");
        read("/v1/articles/ferry-times");
    }

    @Test
    void whatIsMissingInPreviewIsNotKept() {
        reader().get("/v1/articles/ferry-times?preview=token")
                .then()
                .statusCode(404)
                .header("Cache-Control", "private, no-store");
        reader().get("/v1/nothing").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void whatIsHeldMayBeToldInSeveralLines() {
        published("Ferry Times", "Every hour.");
        var tag = read("/v1/articles/ferry-times").getHeader("ETag");

        for (var i = 0; i < 2; i++) {
            reader().header("If-None-Match", "\"other\"", tag)
                    .get("/v1/articles/ferry-times")
                    .then()
                    .statusCode(304);
            forgetAnswers();
        }
        reader().header("If-None-Match", ",," + tag)
                .get("/v1/articles/ferry-times")
                .then()
                .statusCode(304);
    }

    @Test
    void nothingIsFreshPastTheNextScheduledChange() {
        published("Garden Gates", "Two of them.");
        var ferry = published("Ferry Times", "Every hour.");
        var end = Instant.now().plusSeconds(40).toString();
        read("/v1/articles/garden-gates");

        editor(ferry)
                .body(Map.of("unpublishAt", end))
                .put(address(ferry) + "/publication")
                .then()
                .statusCode(200);

        for (var i = 0; i < 2; i++) {
            assertThat(shortened("/v1/articles/ferry-times")).isTrue();
            assertThat(shortened("/v1/articles/garden-gates")).isTrue();
        }
    }

    private static boolean shortened(String address) {
        var header = read(address).getHeader("Cache-Control");
        return header.matches(
                "public, max-age=0, s-maxage=(?:3\\d|40), stale-while-revalidate=0, .*");
    }

    @Test
    void answerMayBeReadByPagesFromCacheToo() {
        var first = reader().header("Origin", "https://a.example").get("/v1/articles");
        var second = reader().header("Origin", "https://b.example").get("/v1/articles");
        var third = read("/v1/articles");

        for (var answer : List.of(first, second)) {
            answer.then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }
        assertThat(status(second)).isEqualTo(HIT);
        third.then().header("Access-Control-Allow-Origin", equalTo("*"));
        assertThat(first.getHeader("Vary")).isEqualTo(third.getHeader("Vary"));
    }

    @Test
    void requestIdIsTheReadersOwn() {
        read("/v1/articles");

        reader().header("X-Request-Id", "mine")
                .get("/v1/articles")
                .then()
                .header("Cache-Status", HIT)
                .header("X-Request-Id", "mine");
        reader().header("X-Request-Id", "not mine!")
                .get("/v1/articles")
                .then()
                .header("X-Request-Id", not("not mine!"));
    }

    private static String status(Response answer) {
        return answer.getHeader("Cache-Status");
    }
}
