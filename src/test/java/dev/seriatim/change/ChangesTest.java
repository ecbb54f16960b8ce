package dev.seriatim.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.EventReader;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a follower of published content is told. */
@QuarkusTest
class ChangesTest extends DeliveryTest {

    private static final String FEED = "/v1/changes";

    @Inject ScheduleSettling schedules;

    @Inject FeedNews news;

    @Inject EntityTags json;

    private String since;

    @BeforeEach
    void begin() {
        since = last();
    }

    @Test
    void whatIsPublishedIsToldWithAllThatComesWithIt() {
        published(
                Map.of(
                        "title",
                        "Wood",
                        "body",
                        "It burns.",
                        "authors",
                        List.of("Ines"),
                        "topics",
                        List.of("Trees")));

        assertThat(told())
                .containsExactly(
                        "upserted article wood", "upserted author ines", "upserted topic trees");
        assertThat(told()).isEmpty();
    }

    @Test
    void aDraftLeavesNoTrace() {
        var wood = published("Wood", "See [[Coal]].");
        told();
        var before = since;

        var coal =
                draft(Map.of("title", "Coal", "body", "See [[Wood]].", "topics", List.of("Ash")));
        patch(coal, address(coal), "{\"body\": \"Black.\"}");
        editor().header("If-Match", "*")
                .delete(address(coal) + "?acknowledge=true")
                .then()
                .statusCode(204);
        editor().header("If-Match", "*")
                .delete("/manage/v1/trash/" + coal.path("id") + "?acknowledge=true")
                .then()
                .statusCode(204);
        patch(wood, address(wood), "{\"title\": \"Firewood\"}");

        assertThat(told()).isEmpty();
        assertThat(since).isEqualTo(before);
    }

    @Test
    void whatIsTakenAwayIsToldWithItsLastSlug() {
        var wood = published(Map.of("title", "Wood", "body", "", "topics", List.of("Trees")));
        told();

        unpublish(wood);

        assertThat(told()).containsExactly("removed article wood", "removed topic trees");
    }

    @Test
    void aNewAddressIsToldWithTheFormerOne() {
        var wood = published("Wood", "It burns.");
        told();

        publish(patch(wood, address(wood), "{\"slug\": \"firewood\"}"));

        var change = changes().get(0);
        assertThat(line(change)).isEqualTo("moved article firewood");
        assertThat(change.path("formerSlug").asText()).isEqualTo("wood");
        assertThat(change.path("address").asText()).isEqualTo("/v1/articles/firewood");
    }

    @Test
    void whatShowsAnotherIsTouchedByIt() {
        published("Wood", "See [[Coal]].");
        told();

        var coal = published("Coal", "Black.");

        var changes = changes();
        assertThat(changes)
                .extracting(ChangesTest::line)
                .containsExactly("upserted article coal", "touched article wood");
        assertThat(changes.get(1).path("cause").path("id").asText()).isEqualTo(coal.path("id"));
    }

    @Test
    void tagsAreThoseOfTheAnswersThatShowIt() {
        publishedAt("2026-01-05T00:00:00Z", Map.of("title", "Wood", "body", "It burns."));

        var change = changes().get(0);

        var tags = List.of(read(change.path("address").asText()).header("Cache-Tag").split(","));
        assertThat(StreamSupport.stream(change.path("tags").spliterator(), false))
                .extracting(JsonNode::asText)
                .contains(
                        tags.stream().filter(tag -> tag.startsWith("article:")).findFirst().get(),
                        "articles",
                        "month:2026-01");
    }

    @Test
    void whoFollowsATopicHearsWhenSomethingLeavesIt() {
        var wood =
                published(Map.of("title", "Wood", "body", "", "topics", List.of("Trees", "Fire")));
        told();
        var before = since;

        publish(patch(wood, address(wood), "{\"topics\": [\"Fire\"]}"));

        assertThat(told("&topic=trees"))
                .containsExactly("removed article wood", "removed topic trees");
        since = before;
        assertThat(told("&topic=fire"))
                .containsExactly("upserted article wood", "touched topic fire");
        since = before;
        assertThat(told("&topic=nothing")).isEmpty();
    }

    @Test
    void whoFollowsASeriesHearsOfItsParts() {
        published("Wood", "");
        published("Coal", "");
        told();
        var before = since;

        series("Fuels", "Wood");

        assertThat(told("&series=fuels"))
                .containsExactly("upserted series fuels", "upserted article wood");
        since = before;
        assertThat(told()).contains("upserted series fuels", "touched article wood");
    }

    @Test
    void whoFollowsASeriesHearsOfWhatLeavesItAndComesBack() {
        published("Wood", "");
        published("Coal", "");
        var fuels = series("Fuels", "Wood", "Coal");
        told();
        var before = since;

        var less = arrange(fuels, "Coal");

        assertThat(told("&series=fuels"))
                .containsExactlyInAnyOrder(
                        "upserted series fuels", "touched article coal", "removed article wood");
        since = before;
        assertThat(told()).contains("touched article wood");

        arrange(less, "Wood", "Coal");

        assertThat(told("&series=fuels&type=upserted"))
                .containsExactly("upserted series fuels", "upserted article wood");
    }

    @Test
    void whoFollowsASeriesHearsOfItsEnd() {
        published("Wood", "");
        var fuels = series("Fuels", "Wood");
        told();

        editor(fuels).delete(series(Json.field(fuels, "/id"))).then().statusCode(204);

        assertThat(told("&series=fuels"))
                .containsExactly("removed series fuels", "removed article wood");
    }

    @Test
    void aTranslationThatGoesOverToAnotherWorkIsToldOfBoth() {
        published(Map.of("title", "Wood", "body", "", "language", "en"));
        published(Map.of("title", "Coal", "body", "", "language", "en"));
        var translation =
                published(
                        Map.of(
                                "title",
                                "Holz",
                                "body",
                                "",
                                "language",
                                "de",
                                "translationOf",
                                Map.of("slug", "wood")));
        told();

        patch(translation, address(translation), "{\"translationOf\": {\"slug\": \"coal\"}}");

        assertThat(told())
                .contains("upserted article holz", "touched article wood", "touched article coal");
    }

    @Test
    void whoFollowsALanguageHearsOfItAlone() {
        published(Map.of("title", "Holz", "body", "", "language", "de-AT"));
        published(Map.of("title", "Wood", "body", "", "language", "en"));

        assertThat(told("&language=de")).containsExactly("upserted article holz");
    }

    @Test
    void whatComesByItselfIsToldAtItsSecond() throws Exception {
        var wood = draft("Wood", "It burns.");
        publish(wood, Instant.now().plusMillis(700).toString());
        assertThat(told()).isEmpty();

        Patience.until(
                "the article is told",
                Duration.ofSeconds(10),
                () -> told().contains("upserted article wood"));

        assertThat(schedules.run()).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatGoesByItselfIsToldToo() throws Exception {
        var wood = draft("Wood", "It burns.");
        editor(wood)
                .body(Map.of("unpublishAt", Instant.now().plusMillis(900).toString()))
                .put(address(wood) + "/publication")
                .then()
                .statusCode(200);
        assertThat(told()).containsExactly("upserted article wood");

        Patience.until(
                "its end is told",
                Duration.ofSeconds(10),
                () -> told().contains("removed article wood"));
    }

    @Test
    void aReadingThatBeginsNowIsFollowedFromBefore() {
        var beginning = reader().get(FEED).then().statusCode(200).extract().<String>path("next");
        published("Wood", "It burns.");

        assertThat(Long.parseLong(beginning)).isLessThanOrEqualTo(Long.parseLong(since));
        assertThat(told()).contains("upserted article wood");
    }

    @Test
    void whatIsNotKeptAndWhatNeverWasIsGone() throws Exception {
        published("Wood", "It burns.");
        var before = since;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update feed set kept_after = position, event_kept_after = event_position");
        }

        for (var position : List.of(before, "99999999999999")) {
            reader().get(FEED + "?since=" + position).then().statusCode(410);
            editor().get("/manage" + FEED + "?since=0").then().statusCode(410);
        }
        reader().get(FEED + "?since=" + last()).then().statusCode(200);
    }

    @Test
    void aFullPageIsKeptForEverAndAnotherIsNot() {
        published("Wood", "It burns.");
        published("Coal", "Black.");

        var full = reader().get(FEED + "?limit=1&since=" + since);
        var again = reader().get(FEED + "?limit=1&since=" + since);
        var rest = reader().get(FEED + "?limit=3&since=" + since);

        assertThat(full.header("Cache-Control")).contains("immutable");
        assertThat((Boolean) full.path("more")).isTrue();
        assertThat(again.header("Cache-Status")).contains("hit");
        assertThat(rest.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat((Boolean) rest.path("more")).isFalse();
        assertThat((Boolean) read(FEED + "?limit=2&since=" + since).path("more")).isTrue();
    }

    @Test
    void whoWaitsIsAnsweredWhenThereIsNews() {
        List<Callable<JsonNode>> deeds = new ArrayList<>();
        deeds.add(() -> Json.json(reader().get(FEED + "?wait=30&since=" + since)));
        deeds.add(() -> Json.json(published("Wood", "It burns.")));

        var page = AtOnce.all(deeds).get(0);

        assertThat(page.path("items")).hasSize(1);
    }

    @Test
    void whoWaitsWithAFilterIsNotAnsweredByOtherNews() {
        var wood = published("Wood", "It burns.");
        told();
        List<Callable<JsonNode>> deeds = new ArrayList<>();
        deeds.add(() -> Json.json(reader().get(FEED + "?type=removed&wait=30&since=" + since)));
        deeds.add(
                () -> {
                    published("Coal", "Black.");
                    return Json.json(unpublish(wood));
                });

        var page = AtOnce.all(deeds).get(0);

        assertThat(page.path("items"))
                .extracting(ChangesTest::line)
                .containsExactly("removed article wood");
    }

    @Test
    void whoWaitsInVainIsAnsweredInTime() {
        var page = reader().get(FEED + "?wait=1&since=" + since);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat((String) page.path("next")).isEqualTo(since);
    }

    @Test
    void aStreamTellsAsItComesAndIsTakenUpAgain() throws Exception {
        var begun = since;
        published("Wood", "It burns.");
        try (var stream = new EventReader(FEED + "?since=" + begun)) {
            assertThat(line(stream.next())).isEqualTo("upserted article wood");

            published("Coal", "Black.");

            assertThat(line(stream.next())).isEqualTo("upserted article coal");
        }
        var position = told();
        assertThat(position).hasSize(2);
        published("Peat", "Wet.");
        try (var stream = new EventReader(FEED + "?since=" + begun, "Last-Event-ID", since)) {
            assertThat(line(stream.next())).isEqualTo("upserted article peat");
        }
        try (var stream = new EventReader("/manage" + FEED, "Last-Event-ID", "0")) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    @Test
    void aStreamEndsAfterAWhileSoThatTheKeyIsShownAgain() {
        var stream = new EventStream(news, json, Duration.ofMillis(50));

        var events =
                stream.<String>of(
                        () -> Uni.createFrom().nothing(),
                        found -> true,
                        found -> Multi.createFrom().empty());

        assertThat(events.collect().asList().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void noCacheKeepsAStream() throws Exception {
        try (var readers = new EventReader(FEED);
                var editors =
                        new EventReader("/manage" + FEED, "Authorization", "Bearer " + ADMIN_KEY)) {
            assertThat(readers.header("Cache-Control")).isEqualTo("no-store");
            assertThat(editors.header("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void editorsStreamTellsOfDrafts() throws Exception {
        String before = editor().get("/manage" + FEED).path("next");
        draft("Wood", "It burns.");
        var answer =
                editor().accept("text/event-stream;q=0.1, application/json")
                        .get("/manage" + FEED + "?since=" + before);
        assertThat(answer.contentType()).isEqualTo("application/json");
    }

    @Test
    void editorsAreToldOfEverything() {
        String before = editor().get("/manage" + FEED).path("next");

        var wood = draft("Wood", "It burns.");
        publish(wood);

        var events = Json.json(editor().get("/manage" + FEED + "?since=" + before));
        assertThat(events.path("items"))
                .extracting(
                        event ->
                                event.path("type").asText() + " by " + event.path("actor").asText())
                .containsExactly("article.created by admin", "article.published by admin");
        var filtered =
                Json.json(
                        editor().get("/manage" + FEED + "?type=article.published&since=" + before));
        assertThat(filtered.path("items")).hasSize(1);
        assertThat(filtered.path("next")).isEqualTo(events.path("next"));
    }

    @Test
    void whatIsNoPositionIsRefused() {
        for (var query :
                Set.of(
                        "since=x",
                        "since=01",
                        "since=-1",
                        "wait=0",
                        "wait=61",
                        "type=no",
                        "language=_")) {
            reader().get(FEED + "?" + query).then().statusCode(400);
        }
    }

    private static Response patch(Response read, String at, String patch) {
        var answer = editor(read).contentType("application/merge-patch+json").body(patch).patch(at);
        answer.then().statusCode(200);
        return answer;
    }

    private String last() {
        try {
            return String.valueOf(feedPositions().changes());
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> told() {
        return told("");
    }

    private List<String> told(String filter) {
        return changes(filter).stream().map(ChangesTest::line).toList();
    }

    private List<JsonNode> changes() {
        return changes("");
    }

    private List<JsonNode> changes(String filter) {
        var page = Json.json(read(FEED + "?limit=100&since=" + since + filter));
        since = page.path("next").asText();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    static String line(JsonNode change) {
        return "%s %s %s"
                .formatted(
                        change.path("type").asText(),
                        change.path("kind").asText(),
                        change.path("slug").asText());
    }
}
