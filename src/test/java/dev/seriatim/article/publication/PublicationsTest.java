package dev.seriatim.article.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationsTest extends ApiTest {

    private static final String ADDRESS = "/manage/v1/publications";
    private static final String LATER = "2999-01-01T00:00:00Z";

    @Test
    void severalArticlesArePublishedTogether() {
        var one = draft("One", "Words.");
        var two = draft("Two", "Words.");

        var answer = publishTogether(item(two), item(one));

        answer.then()
                .statusCode(200)
                .body("items.articleId", contains(id(two), id(one)))
                .body("items.slug", contains("two", "one"))
                .body("items.state", contains("published", "published"))
                .body("items.etag", contains(tag(two), tag(one)));
        reader().get("/v1/articles")
                .then()
                .body("items.title", containsInAnyOrder("One", "Two"))
                .body("items.publishedAt.unique().size()", is(1));
    }

    @Test
    void eachArticleHasTimesOfItsOwn() {
        var now = draft("Now", "Words.");
        var later = draft("Later", "Words.");

        var answer = publishTogether(item(now), item(later, Map.of("publishAt", LATER)));

        answer.then().body("items.state", contains("published", "scheduled"));
        editor().get(address(later)).then().body("publishAt", is(LATER));
    }

    @Test
    void articleThatEndedByItselfIsScheduledAgain() throws SQLException {
        var one = draft("One", "Words.");
        var ending =
                Map.<String, Object>of(
                        "unpublishAt", Instant.now().plus(Duration.ofHours(1)).toString());
        publishTogether(item(one, ending)).then().statusCode(200);
        letPass(Duration.ofHours(2));

        var answer = publishTogether(item(editor().get(address(one)), Map.of("publishAt", LATER)));

        answer.then().statusCode(200).body("items.state", contains("scheduled"));
    }

    @Test
    void tagsInTheAnswerHoldForTheNextChange() {
        var one = draft("One", "Words.");

        var answer = publishTogether(item(one));

        editor().header("If-Match", answer.<String>path("items[0].etag"))
                .delete(address(one) + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsPublishedWhenOneArticleHasChanged() {
        var one = draft("One", "Words.");
        var stale = draft("Two", "Words.");
        editor(stale).body(Map.of("title", "Two", "body", "More.")).put(address(stale));
        var three = draft("Three", "Words.");

        var answer = publishTogether(item(one), item(stale), item(three));

        answer.then().statusCode(412).body("errors.pointer", contains("/items/1"));
        nothingIsPublished();
    }

    @Test
    void nothingIsPublishedWhenOneArticleIsInTheTrash() {
        var one = draft("One", "Words.");
        var two = draft("Two", "Words.");
        editor(two).delete(address(two)).then().statusCode(204);
        var trashed = editor().get(address(two));

        var answer = publishTogether(item(one), item(trashed));

        answer.then().statusCode(409).body("errors.pointer", contains("/items/1"));
        nothingIsPublished();
    }

    @Test
    void everyArticleThatCannotBePublishedIsToldAtOnce() {
        var one = draft("One", "Words.");
        var two = draft("Two", "Words.");
        var three = draft("Three", "Words.");
        var absent = Map.<String, Object>of("articleId", UUID.randomUUID(), "etag", "\"a\"");

        var answer =
                publishTogether(
                        item(one),
                        item(two, Map.of("unpublishAt", "2001-01-01T00:00:00Z")),
                        absent,
                        item(one),
                        item(three, Map.of("etag", "\"stale\"")));

        answer.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/items/1/unpublishAt", "/items/2", "/items/3", "/items/4"));
        nothingIsPublished();
    }

    @Test
    void whatIsNoTagIsRefused() {
        var one = draft("One", "Words.");

        for (var tag : List.of("", "unquoted", "\"", "W/\"weak\"", "\"a\", \"b\"")) {
            publishTogether(item(one, Map.of("etag", tag)))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/items/0/etag"));
        }
    }

    @Test
    void anyStateWillDoForAStar() {
        var one = draft("One", "Words.");

        publishTogether(item(one, Map.of("etag", "*"))).then().statusCode(200);
    }

    @Test
    void articleNamedTwiceIsRefused() {
        var one = item(draft("One", "Words."), Map.of("etag", "*"));

        var answer = publishTogether(one, one);

        answer.then().statusCode(400).body("errors.pointer", contains("/items/1"));
        nothingIsPublished();
    }

    @Test
    void repeatedRequestIsAnsweredAsBefore() {
        var body = Map.of("items", List.of(item(draft("One", "Words."))));
        var key = UUID.randomUUID().toString();

        var first = editor().header("Idempotency-Key", key).body(body).post(ADDRESS);
        var second = editor().header("Idempotency-Key", key).body(body).post(ADDRESS);

        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void oneToAHundredArticlesArePublishedTogether() {
        var drafts =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(number -> item(draft("Number " + number, "Words.")))
                        .toList();

        publishTogether(drafts).then().statusCode(200);
        publishTogether(List.of()).then().statusCode(400);
        publishTogether(Collections.nCopies(101, drafts.get(0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    void oppositeOrdersDoNotWaitForEachOther() {
        for (var round = 1; round <= 10; round++) {
            var items =
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(number -> item(draft("Article " + number, "Words.")))
                            .toList();
            var reversed = new ArrayList<>(items);
            Collections.reverse(reversed);

            var statuses =
                    Stream.of(items, reversed)
                            .parallel()
                            .map(order -> publishTogether(order).statusCode())
                            .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void differentArticlesOfTheSameNewWordsDoNotWaitForEachOther() {
        var words = List.of("lantern", "harbour", "orchard", "teapot", "umbrella", "bridge");
        var reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        for (var round = 0; round < 10; round++) {
            var made = "abcdefghij".substring(round, round + 1);
            List<Callable<Response>> deeds =
                    Stream.of(words, reversed)
                            .map(order -> order.stream().map(w -> item(draft(w + made, "."))))
                            .map(Stream::toList)
                            .map(items -> (Callable<Response>) () -> publishTogether(items))
                            .toList();

            assertThat(AtOnce.all(deeds)).extracting(Response::statusCode).containsOnly(200);
        }
    }

    private static void nothingIsPublished() {
        reader().get("/v1/articles").then().body("items", empty());
        editor().get("/manage/v1/articles?state=published").then().body("items", empty());
    }

    @SafeVarargs
    private static Response publishTogether(Map<String, Object>... items) {
        return publishTogether(List.of(items));
    }

    private static Response publishTogether(List<Map<String, Object>> items) {
        return editor().body(Map.of("items", items)).post(ADDRESS);
    }

    private static Map<String, Object> item(Response article) {
        return Map.of("articleId", id(article), "etag", article.getHeader("ETag"));
    }

    private static Map<String, Object> item(Response article, Map<String, Object> more) {
        var item = new HashMap<>(item(article));
        item.putAll(more);
        return item;
    }

    private static String id(Response article) {
        return article.path("id");
    }

    private static String tag(Response article) {
        return editor().get(address(article)).getHeader("ETag");
    }
}
