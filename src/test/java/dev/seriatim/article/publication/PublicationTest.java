package dev.seriatim.article.publication;

import static dev.seriatim.support.Json.json;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicationTest extends ApiTest {

    private static final String PAGE = "/v1/articles/quiet-rooms";
    private static final String UNKNOWN =
            "/manage/v1/articles/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f/publication";

    @Test
    void publishedArticleIsThereForReaders() {
        var draft = draft("Quiet Rooms", "They echo.");

        var article = publish(draft);

        article.then()
                .body("state", equalTo("published"))
                .body("version", equalTo(1))
                .body("publishedVersion", equalTo(1))
                .body("changed", equalTo(false))
                .body("publishAt", equalTo(article.path("publishedAt")))
                .body("unpublishAt", nullValue());
        page().body("body.content", equalTo("<p>They echo.</p>"))
                .body("publishedAt", equalTo(article.path("publishedAt")))
                .body("updatedAt", equalTo(article.path("publishedAt")));
        assertThat(editor().get(address(article)).asString()).isEqualTo(article.asString());
    }

    @Test
    void unpublishedArticleIsGoneUntilItIsPublishedAgain() {
        var article = published("Quiet Rooms", "They echo.");

        var unpublished = unpublish(article);
        reader().get(PAGE).then().statusCode(404);
        reader().get("/v1/articles").then().body("items", empty());
        var again = publish(unpublished);

        unpublished
                .then()
                .body("state", equalTo("unpublished"))
                .body("publishedVersion", nullValue())
                .body("publishedAt", nullValue())
                .body("publishAt", nullValue());
        again.then().body("publishedAt", equalTo(article.path("publishedAt")));
        page().body("publishedAt", equalTo(article.path("publishedAt")));
    }

    @Test
    void readersKeepThePublishedTextWhileTheDraftIsEdited() {
        var article = published("Quiet Rooms", "They echo.");
        var page = reader().get(PAGE);

        var edited = patch(article, "{ \"title\": \"Rooms\", \"body\": \"They hum.\" }");

        edited.then()
                .body("title", equalTo("Rooms"))
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .body("changed", equalTo(true))
                .body("state", equalTo("published"));
        assertThat(reader().get(PAGE).asString()).isEqualTo(page.asString());
    }

    @Test
    void publishedDraftTakesThePlaceOfWhatReadersSaw() {
        var article = published("Quiet Rooms", "They echo.");
        var edited = patch(article, "{ \"title\": \"Rooms\", \"body\": \"They hum.\" }");

        var published = publish(edited);

        published
                .then()
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(2))
                .body("changed", equalTo(false));
        page().body("title", equalTo("Rooms"))
                .body("body.content", equalTo("<p>They hum.</p>"))
                .body("publishedAt", equalTo(article.path("publishedAt")));
        assertThat(time(reader().get(PAGE), "updatedAt")).isAfter(time(article, "publishedAt"));
    }

    @Test
    void draftEditedAgainBeforeItIsPublishedStaysTheSameVersion() {
        var article = published("Quiet Rooms", "They echo.");

        var edited = patch(patch(article, "{ \"body\": \"A\" }"), "{ \"body\": \"B\" }");

        edited.then().body("version", equalTo(2)).body("body", equalTo("B"));
    }

    @Test
    void publishingAgainWithNothingNewChangesNothing() {
        var article = published("Quiet Rooms", "They echo.");
        var page = reader().get(PAGE);

        var again = publish(article);

        assertThat(again.asString()).isEqualTo(article.asString());
        assertThat(again.getHeader("ETag")).isEqualTo(article.getHeader("ETag"));
        assertThat(reader().get(PAGE).getHeader("ETag")).isEqualTo(page.getHeader("ETag"));
    }

    @Test
    void unpublishingWhatReadersDoNotSeeChangesNothing() {
        var draft = draft("Quiet Rooms", "They echo.");

        var unpublished = unpublish(draft);

        assertThat(unpublished.asString()).isEqualTo(draft.asString());
    }

    @Test
    void scheduledArticleAppearsAtItsTime() throws SQLException {
        var time = inHours(1);
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(time));
        reader().get(PAGE).then().statusCode(404);
        reader().get("/v1/articles").then().body("items", empty());

        letPass(Duration.ofHours(2));

        scheduled
                .then()
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(time.toString()))
                .body("publishedAt", nullValue())
                .body("publishedVersion", nullValue());
        page().body("publishedAt", equalTo(time.minus(Duration.ofHours(2)).toString()));
        reader().get("/v1/articles").then().body("items.slug", contains("quiet-rooms"));
        editor().get(address(scheduled)).then().body("state", equalTo("published"));
    }

    @Test
    void scheduledArticleIsFrozenAndAnEditOpensTheNextVersion() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));

        var edited = patch(scheduled, "{ \"body\": \"They hum.\" }");
        var listed = editor().get("/manage/v1/articles?changed=true");
        letPass(Duration.ofHours(2));

        scheduled.then().body("changed", equalTo(false));
        edited.then()
                .body("state", equalTo("scheduled"))
                .body("version", equalTo(2))
                .body("changed", equalTo(true));
        listed.then().body("items.version", contains(2)).body("items.changed", contains(true));
        page().body("body.content", equalTo("<p>They echo.</p>"));
    }

    @Test
    void scheduledReplacementWaitsForItsTime() throws SQLException {
        var article = published("Quiet Rooms", "They echo.");
        var edited = patch(article, "{ \"body\": \"They hum.\" }");

        var scheduled = publish(edited, from(inHours(1)));
        var before = reader().get(PAGE);
        letPass(Duration.ofHours(2));

        scheduled
                .then()
                .body("state", equalTo("published"))
                .body("publishedVersion", equalTo(1))
                .body("changed", equalTo(true));
        before.then().body("body.content", equalTo("<p>They echo.</p>"));
        page().body("body.content", equalTo("<p>They hum.</p>"))
                .body(
                        "publishedAt",
                        equalTo(
                                time(article, "publishedAt")
                                        .minus(Duration.ofHours(2))
                                        .toString()));
        editor().get(address(article))
                .then()
                .body("publishedVersion", equalTo(2))
                .body("changed", equalTo(false));
    }

    @Test
    void articleEndsWhenItIsToldTo() throws SQLException {
        var article =
                publish(
                        draft("Quiet Rooms", "They echo."),
                        "{ \"unpublishAt\": \"%s\" }".formatted(inHours(1)));
        page();

        letPass(Duration.ofHours(2));

        article.then().body("unpublishAt", equalTo(json(article).get("unpublishAt").asText()));
        reader().get(PAGE).then().statusCode(404);
        editor().get(address(article)).then().body("state", equalTo("unpublished"));
    }

    @Test
    void articleThatEndedCanBePublishedAgain() throws SQLException {
        var article =
                publish(
                        draft("Quiet Rooms", "They echo."),
                        "{ \"unpublishAt\": \"%s\" }".formatted(inHours(1)));
        letPass(Duration.ofHours(2));

        var again = publish(editor().get(address(article)));

        again.then().body("state", equalTo("published")).body("unpublishAt", nullValue());
        page().body("body.content", equalTo("<p>They echo.</p>"));
    }

    @Test
    void endOfWhatReadersSeeCanBeSetAndTakenBack() throws SQLException {
        var article = published("Quiet Rooms", "They echo.");
        var end = inHours(1).toString();

        var ending = publish(article, "{ \"unpublishAt\": \"%s\" }".formatted(end));
        var endless = publish(ending);
        letPass(Duration.ofHours(2));

        ending.then().body("state", equalTo("published")).body("unpublishAt", equalTo(end));
        endless.then().body("unpublishAt", nullValue());
        page();
    }

    @Test
    void scheduledArticleEndsTooAndItsEndIsCountedFromItsStart() throws SQLException {
        var article =
                publish(
                        draft("Quiet Rooms", "They echo."),
                        "{ \"publishAt\": \"%s\", \"unpublishAt\": \"%s\" }"
                                .formatted(inHours(2), inHours(4)));

        letPass(Duration.ofHours(1));
        reader().get(PAGE).then().statusCode(404);
        letPass(Duration.ofHours(2));
        page();
        letPass(Duration.ofHours(2));

        reader().get(PAGE).then().statusCode(404);
        editor().get(address(article)).then().body("state", equalTo("unpublished"));
    }

    @Test
    void whatEndedByItselfCanBeScheduledAgain() throws SQLException {
        var ending = "{ \"unpublishAt\": \"%s\" }".formatted(inHours(1));
        publish(draft("Quiet Rooms", "They echo."), ending);
        letPass(Duration.ofHours(2));
        var ended = editor().get("/manage/v1/articles?state=unpublished");
        var article = editor().get("/manage/v1/articles/" + ended.path("items[0].id"));

        var again = publish(article, from(inHours(1)));
        reader().get(PAGE).then().statusCode(404);
        letPass(Duration.ofHours(2));

        again.then().body("state", equalTo("scheduled")).body("scheduledVersion", equalTo(1));
        page().body("publishedAt", lessThan(again.<String>path("publishAt")));
    }

    @Test
    void whatCameAndWentCanBeScheduledAgainAndCancelled() throws SQLException {
        var times = "{ \"publishAt\": \"%s\", \"unpublishAt\": \"%s\" }";
        publish(draft("Quiet Rooms", "They echo."), times.formatted(inHours(1), inHours(2)));
        letPass(Duration.ofHours(3));
        var ended = editor().get("/manage/v1/articles?state=unpublished");
        var article = editor().get("/manage/v1/articles/" + ended.path("items[0].id"));
        editor(article).delete(address(article) + "/publication?scheduled=true");

        var again = publish(article, times.formatted(inHours(1), inHours(2)));
        var cancelled = editor(again).delete(address(again) + "/publication?scheduled=true");

        again.then().body("state", equalTo("scheduled"));
        cancelled.then().statusCode(200).body("state", equalTo("unpublished"));
        publish(cancelled, times.formatted(inHours(1), inHours(2)))
                .then()
                .body("state", equalTo("scheduled"));
    }

    @Test
    void cancelledArticleNeverAppears() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));

        var cancelled = unpublish(scheduled);
        letPass(Duration.ofHours(2));

        cancelled.then().body("state", equalTo("draft")).body("publishAt", nullValue());
        reader().get(PAGE).then().statusCode(404);
        editor().get(address(scheduled)).then().body("state", equalTo("draft"));
    }

    @Test
    void cancellingTakesWhatReadersSeeAndWhatTheyWereToSee() throws SQLException {
        var article = published("Quiet Rooms", "They echo.");
        var scheduled = publish(patch(article, "{ \"body\": \"Hum.\" }"), from(inHours(1)));

        var cancelled = unpublish(scheduled);

        cancelled.then().body("state", equalTo("unpublished"));
        reader().get(PAGE).then().statusCode(404);
        letPass(Duration.ofHours(2));
        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void cancelledReplacementLeavesReadersWhatTheySee() throws SQLException {
        var end = inHours(6);
        var article =
                publish(
                        draft("Quiet Rooms", "They echo."),
                        "{ \"unpublishAt\": \"%s\" }".formatted(end));
        var renamed = patch(article, "{ \"body\": \"Hum.\", \"slug\": \"humming-rooms\" }");
        var scheduled = publish(renamed, from(inHours(1)));

        var cancelled =
                editor(scheduled).delete(address(scheduled) + "/publication?scheduled=true");

        cancelled
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishedVersion", equalTo(1))
                .body("changed", equalTo(true))
                .body("unpublishAt", equalTo(end.toString()));
        letPass(Duration.ofHours(2));
        page().body("body.content", equalTo("<p>They echo.</p>"));
        reader().get("/v1/articles/humming-rooms").then().statusCode(404);
        letPass(Duration.ofHours(5));
        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void cancellingWhereNothingIsScheduledChangesNothing() {
        var article = published("Quiet Rooms", "They echo.");

        var same = editor(article).delete(address(article) + "/publication?scheduled=true");

        assertThat(same.asString()).isEqualTo(article.asString());
        page();
    }

    @Test
    void cancelledFirstPublicationIsADraftAgain() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));

        var cancelled =
                editor(scheduled).delete(address(scheduled) + "/publication?scheduled=true");
        letPass(Duration.ofHours(2));

        cancelled.then().body("state", equalTo("draft")).body("publishAt", nullValue());
        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void publishingAtOnceTakesThePlaceOfASchedule() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));

        var published = publish(scheduled);

        published.then().body("state", equalTo("published"));
        assertThat(time(published, "publishedAt")).isBefore(inHours(1));
        page().body("publishedAt", equalTo(published.path("publishedAt")));
    }

    @Test
    void replacementCanComeBeforeItsTime() {
        var article = published("Quiet Rooms", "They echo.");
        var scheduled = publish(patch(article, "{ \"body\": \"Hum.\" }"), from(inHours(1)));

        var published = publish(scheduled);

        published.then().body("publishedVersion", equalTo(2)).body("changed", equalTo(false));
        page().body("body.content", equalTo("<p>Hum.</p>"));
    }

    @Test
    void scheduleCanBeMoved() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));
        var later = inHours(3);

        var moved = publish(scheduled, from(later));
        letPass(Duration.ofHours(2));

        moved.then()
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(later.toString()));
        reader().get(PAGE).then().statusCode(404);
        letPass(Duration.ofHours(2));
        page();
    }

    @Test
    void replacementCanBeReplacedBeforeItsTime() throws SQLException {
        var article = published("Quiet Rooms", "They echo.");
        var scheduled = publish(patch(article, "{ \"body\": \"Hum.\" }"), from(inHours(1)));

        var moved = publish(patch(scheduled, "{ \"body\": \"Sing.\" }"), from(inHours(3)));
        letPass(Duration.ofHours(2));
        page().body("body.content", equalTo("<p>They echo.</p>"));
        letPass(Duration.ofHours(2));

        moved.then().body("version", equalTo(3)).body("publishedVersion", equalTo(1));
        page().body("body.content", equalTo("<p>Sing.</p>"));
    }

    @Test
    void schedulingTheSameAgainChangesNothing() {
        var time = from(inHours(1));
        var scheduled = publish(draft("Quiet Rooms", "They echo."), time);

        var again = publish(scheduled, time);

        assertThat(again.asString()).isEqualTo(scheduled.asString());
    }

    @Test
    void endBeforeTheStartIsRefused() {
        var draft = draft("Quiet Rooms", "They echo.");
        var times =
                "{ \"publishAt\": \"%s\", \"unpublishAt\": \"%s\" }"
                        .formatted(inHours(2), inHours(1));

        var refused = editor(draft).body(times).put(address(draft) + "/publication");

        refused.then()
                .statusCode(400)
                .body("type", equalTo("https://seriatim.dev/problems/invalid-request"))
                .body("errors.pointer", contains("/unpublishAt"));
        assertThat(editor().get(address(draft)).asString()).isEqualTo(draft.asString());
    }

    @Test
    void endInThePastIsRefused() {
        var article = published("Quiet Rooms", "They echo.");
        var times = "{ \"unpublishAt\": \"%s\" }".formatted(inHours(-1));

        var refused = editor(article).body(times).put(address(article) + "/publication");

        refused.then().statusCode(400).body("errors.pointer", contains("/unpublishAt"));
        page();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2026-12-01", "2026-12-01T07:00:00", "2026-13-01T07:00:00Z"})
    void timeThatIsNoneIsRefused(String time) {
        var draft = draft("Quiet Rooms", "They echo.");

        var refused =
                editor(draft).body(Map.of("publishAt", time)).put(address(draft) + "/publication");

        refused.then().statusCode(400).body("errors.pointer", contains("/publishAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
    void timeFarAwayIsKeptAsItIs(String time) {
        var draft = draft("Quiet Rooms", "They echo.");

        var article = publish(draft, from(Instant.parse(time)));

        article.then().body("publishAt", equalTo(time));
    }

    @Test
    void backDatedArticleIsToldToHaveComeOutThen() {
        var draft = draft("Quiet Rooms", "They echo.");

        var article = publish(draft, from(Instant.parse("2011-05-04T03:02:01Z")));

        article.then()
                .body("state", equalTo("published"))
                .body("publishedAt", equalTo("2011-05-04T03:02:01Z"));
        page().body("publishedAt", equalTo("2011-05-04T03:02:01Z"));
        assertThat(time(reader().get(PAGE), "updatedAt")).isAfter("2026-01-01T00:00:00Z");
    }

    @Test
    void dateOfWhatReadersSeeCanBePutRight() {
        var article = published("Quiet Rooms", "They echo.");

        var dated = publish(article, from(Instant.parse("2011-05-04T03:02:01Z")));
        var again = publish(dated);

        dated.then()
                .body("version", equalTo(1))
                .body("publishedAt", equalTo("2011-05-04T03:02:01Z"));
        assertThat(again.asString()).isEqualTo(dated.asString());
        page().body("publishedAt", equalTo("2011-05-04T03:02:01Z"));
    }

    @Test
    void whatReadersSeeAlreadyCannotBeScheduled() {
        var article = published("Quiet Rooms", "They echo.");

        var refused = editor(article).body(from(inHours(1))).put(address(article) + "/publication");

        refused.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/conflict"));
        assertThat(editor().get(address(article)).asString()).isEqualTo(article.asString());
    }

    @Test
    void trashedArticleIsNeitherPublishedNorUnpublished() {
        var article = published("Quiet Rooms", "They echo.");
        editor(article).delete(address(article));
        var trashed = editor().get(address(article));

        editor(trashed).body("{}").put(address(article) + "/publication").then().statusCode(409);
        editor(trashed).delete(address(article) + "/publication").then().statusCode(409);

        assertThat(editor().get(address(article)).asString()).isEqualTo(trashed.asString());
        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void scheduledArticleThatIsTrashedNeverAppears() throws SQLException {
        var scheduled = publish(draft("Quiet Rooms", "They echo."), from(inHours(1)));

        editor(scheduled).delete(address(scheduled)).then().statusCode(204);
        letPass(Duration.ofHours(2));

        reader().get(PAGE).then().statusCode(404);
        editor().get(address(scheduled)).then().body("state", equalTo("trashed"));
    }

    @Test
    void publicationWithStaleTagIsRefused() {
        var draft = draft("Quiet Rooms", "They echo.");
        patch(draft, "{ \"body\": \"They hum.\" }");

        editor(draft).body("{}").put(address(draft) + "/publication").then().statusCode(412);
        editor(draft).delete(address(draft) + "/publication").then().statusCode(412);

        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void publicationWithoutTagIsRefused() {
        var draft = draft("Quiet Rooms", "They echo.");

        editor().body("{}").put(address(draft) + "/publication").then().statusCode(428);
        editor().delete(address(draft) + "/publication").then().statusCode(428);

        reader().get(PAGE).then().statusCode(404);
    }

    @Test
    void publicationOfAnUnknownArticleIsNotFound() {
        var tagged = draft("Quiet Rooms", "They echo.");

        editor(tagged).body("{}").put(UNKNOWN).then().statusCode(404);
        editor(tagged).delete(UNKNOWN).then().statusCode(404);
    }

    private static ValidatableResponse page() {
        return reader().get(PAGE).then().statusCode(200);
    }

    private static Response publish(Response article, String times) {
        var answer = editor(article).body(times).put(address(article) + "/publication");
        answer.then().statusCode(200);
        return answer;
    }

    private static Response patch(Response read, String patch) {
        return editor(read)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(read));
    }

    private static String from(Instant time) {
        return "{ \"publishAt\": \"%s\" }".formatted(time);
    }

    private static Instant inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).truncatedTo(SECONDS);
    }

    private static Instant time(Response answer, String field) {
        return Instant.parse(answer.path(field));
    }
}
