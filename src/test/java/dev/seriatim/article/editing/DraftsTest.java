package dev.seriatim.article.editing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftsTest extends DeliveryTest {

    @Test
    void discardedDraftGivesWayToWhatReadersSee() {
        var article = published("Ferry Times", "Every hour.");
        var edited =
                written(article, Map.of("title", "Boat Times", "slug", "boats", "body", "Never."));

        var discarded = discard(edited);

        discarded
                .then()
                .statusCode(200)
                .body("title", is("Ferry Times"))
                .body("slug", is("ferry-times"))
                .body("body", is("Every hour."))
                .body("version", is(1))
                .body("changed", is(false));
        managed(address(article) + "/versions")
                .then()
                .body("items.state", contains("discarded", "published"))
                .body("items.title", contains("Boat Times", "Ferry Times"));
        draft(Map.of("title", "Boats", "slug", "boats", "body", "")).then().statusCode(201);
        written(discarded, Map.of("title", "Late Times", "body", "Now and then."))
                .then()
                .body("version", is(3));
    }

    @Test
    void whereThereIsNoDraftNothingIsDiscarded() {
        var article = published("Ferry Times", "Every hour.");

        discard(article).then().statusCode(404);
    }

    @Test
    void draftIsNotDiscardedWhileReadersSeeNothing() {
        var article = draft("Ferry Times", "Every hour.");
        var withdrawn = unpublish(published("Tide Tables", "Twice a day."));
        var edited = written(withdrawn, Map.of("title", "Tides", "body", "Twice a day."));

        discard(article).then().statusCode(409);
        discard(edited).then().statusCode(409);
    }

    @Test
    void draftThatSomebodyElseWroteOnIsNotDiscarded() {
        var stale = written(published("Ferry Times", "Every hour."), words("Every two hours."));
        var current = written(stale, words("Never."));

        discard(stale).then().statusCode(412);
        editor().delete(address(stale) + "/draft").then().statusCode(428);
        managed(address(stale)).then().body("body", is("Never."));
        discard(current).then().statusCode(200);
    }

    @Test
    void draftOfWhatIsScheduledForLaterGoesBackToWhatReadersSeeNow() {
        var article =
                publish(
                        written(published("Ferry Times", "Every hour."), words("Later.")),
                        "2090-01-01T00:00:00Z");
        var edited = written(article, words("Much later."));

        edited.then().body("editedSinceScheduled", is(true)).body("scheduledVersion", is(2));
        discard(edited)
                .then()
                .statusCode(200)
                .body("body", is("Every hour."))
                .body("scheduledVersion", is(2));
    }

    @Test
    void whatADraftSaidIsListedReadAndRestored() {
        var article = draft("Ferry Times", "First.");
        article = written(article, words("Second."));
        article = written(article, words("Third."));

        managed(address(article) + "/drafts?total=true")
                .then()
                .body("total", is(2))
                .body("items.number", contains(2, 1))
                .body("items.title", contains("Ferry Times", "Ferry Times"))
                .body("items.replacedBy", contains("admin", "admin"));
        managed(address(article) + "/drafts/1")
                .then()
                .body("body", is("First."))
                .body("excerpt", nullValue());
        managed(address(article) + "/versions").then().body("items.state", contains("draft"));

        var restored = editor(article).post(address(article) + "/drafts/1/restoration");

        restored.then().statusCode(200).body("body", is("First.")).body("version", is(2));
        managed(address(article) + "/versions")
                .then()
                .body("items.state", contains("draft", "discarded"));
        managed(address(article) + "/versions/1").then().body("body", is("Third."));
    }

    @Test
    void draftsAreReadPageByPage() {
        var article = draft("Ferry Times", "0");
        for (var body : List.of("1", "2", "3")) {
            article = written(article, words(body));
        }
        var first = managed(address(article) + "/drafts?limit=2");

        first.then().body("items.number", contains(3, 2));
        managed(address(article) + "/drafts?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void restorationOfADraftNeedsWhatIsThereAndUnchanged() {
        var stale = draft("Ferry Times", "First.");
        var article = written(stale, words("Second."));
        var at = address(article) + "/drafts/";

        editor(stale).post(at + "1/restoration").then().statusCode(412);
        editor().post(at + "1/restoration").then().statusCode(428);
        editor(article).post(at + "7/restoration").then().statusCode(404);
        editor().get(at + "7").then().statusCode(404);
        editor(article).delete(address(article)).then().statusCode(204);
        editor(managed(address(article))).post(at + "1/restoration").then().statusCode(409);
        editor(managed(address(article)))
                .delete(address(article) + "/draft")
                .then()
                .statusCode(409);
    }

    @Test
    void whatIsPublishedIsNoDraftOfBefore() {
        var article = published("Ferry Times", "Every hour.");

        written(article, words("Every two hours.")).then().body("version", equalTo(2));

        managed(address(article) + "/drafts").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "topics"})
    void earlierDraftMeansWhomItMeantAlthoughSomebodyElseIsCalledLikeTheirSlug(String kind) {
        named(kind, "Anna Karelia", "anna");
        var article = written(by(kind, "anna"), words("Nobody's."));
        named(kind, "Anna", "anna-2");

        managed(address(article) + "/drafts/1").then().body(kind, contains("anna"));
        restored(article).then().body(kind, contains("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "topics"})
    void earlierDraftMeansWhomItMeantUnderTheirPresentSlug(String kind) {
        var karelia = named(kind, "Anna Karelia", "anna");
        var article = written(by(kind, "anna"), words("Nobody's."));
        replace(at(kind, "anna"), Map.of("name", "Anna Karelia", "slug", "karelia"));
        editor(managed(at(kind, "karelia")))
                .delete(at(kind, "karelia") + "/slugs/anna")
                .then()
                .statusCode(204);
        named(kind, "Another", "anna");

        managed(address(article) + "/drafts/1").then().body(kind, contains("karelia"));
        restored(article).then().body(kind, contains("karelia"));
        managed(at(kind, "karelia")).then().body("id", is(karelia.<String>path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "topics"})
    void earlierDraftKeepsTheNameOfWhoIsDeleted(String kind) {
        var karelia = named(kind, "Anna Karelia", "anna");
        var article = written(by(kind, "anna"), words("Nobody's."));
        editor(karelia).delete(at(kind, "anna")).then().statusCode(204);
        named(kind, "Anna", "anna");

        managed(address(article) + "/drafts/1").then().body(kind, contains("Anna Karelia"));
        restored(article).then().body(kind, contains("anna-karelia"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "topics"})
    void earlierDraftMeansOnceWhatItsTwoBecame(String kind) {
        var karelia = named(kind, "Anna Karelia", "anna");
        named(kind, "Anna Karelian", "karelian");
        var article = written(by(kind, "anna", "karelian"), words("Nobody's."));
        editor(karelia)
                .body(Map.of("into", "karelian"))
                .post(at(kind, "anna") + "/merge")
                .then()
                .statusCode(200);
        named(kind, "Anna Karelia", "anna-3");

        managed(address(article) + "/drafts/1").then().body(kind, contains("karelian"));
        restored(article).then().body(kind, contains("karelian"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "topics"})
    void earlierDraftThatAReleaseBeforeKeptMeansItsSlugs(String kind) throws SQLException {
        named(kind, "Anna Karelia", "anna");
        var article = written(by(kind, "anna"), words("Nobody's."));
        named(kind, "Anna", "anna-2");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    update earlier_draft set author_ids = null, author_names = null, topic_ids = null,
                        topic_names = null
                    """);
        }

        managed(address(article) + "/drafts/1").then().body(kind, contains("anna"));
        restored(article).then().body(kind, contains("anna"));
    }

    private static Response named(String kind, String name, String slug) {
        var answer = editor().body(Map.of("name", name, "slug", slug)).post("/manage/v1/" + kind);
        answer.then().statusCode(201);
        return answer;
    }

    private static String at(String kind, String slug) {
        return "/manage/v1/" + kind + "/" + slug;
    }

    private static Response by(String kind, String... slugs) {
        return draft(Map.of("title", "Ferry Times", "body", "Hers.", kind, List.of(slugs)));
    }

    private static Response restored(Response article) {
        var answer = editor(article).post(address(article) + "/drafts/1/restoration");
        answer.then().statusCode(200);
        return answer;
    }

    private static Map<String, ?> words(String body) {
        return Map.of("title", "Ferry Times", "body", body);
    }

    private static Response written(Response read, Map<String, ?> content) {
        var answer = editor(read).body(content).put(address(read));
        answer.then().statusCode(200);
        return answer;
    }

    private static Response discard(Response read) {
        return editor(read).delete(address(read) + "/draft");
    }
}
