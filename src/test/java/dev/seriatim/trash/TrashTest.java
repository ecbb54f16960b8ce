package dev.seriatim.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrashTest extends ApiTest {

    private static final String TRASH = "/manage/v1/trash";

    @Test
    void trashHoldsWhatWasPutThereLatestFirst() {
        draft("Kept", "Words.");
        trashed(published("One", "Words."));
        trashed(draft("Two", "Words."));

        var first = editor().get(TRASH + "?limit=1&total=true");
        var second = editor().get(TRASH + "?limit=1&cursor=" + first.path("next"));

        first.then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.title", contains("Two"))
                .body("items.state", contains("trashed"));
        second.then().body("items.title", contains("One")).body("next", nullValue());
    }

    @Test
    void purgeOfWhatIsLinkedHasToBeAcknowledged() {
        var noon = trashed(published("Quiet Noons", "Lie down."));
        var links = List.of(Map.of("title", "Quiet Noons"));
        draft(Map.of("title", "A Day", "body", "It passes.", "related", links));

        var refusal = editor(noon).delete(TRASH + "/" + noon.path("id"));

        refusal.then().statusCode(409).body("referencedBy.title", contains("A Day"));
        editor(noon).get(address(noon)).then().body("state", is("trashed"));
    }

    @Test
    void restoredArticleIsUnpublishedOrADraftAgain() {
        var seen = trashed(published("Seen", "Words."));
        var unseen = trashed(draft("Unseen", "Words."));
        var promised = trashed(schedule(draft("Promised", "Words.")));

        restore(seen).then().statusCode(200).body("state", is("unpublished"));
        restore(unseen).then().statusCode(200).body("state", is("draft"));
        restore(promised).then().statusCode(200).body("state", is("draft"));

        editor().get(TRASH).then().body("items", empty());
        reader().get("/v1/articles").then().body("items", empty());
    }

    // What is published anew has another time to tell, on cards, too.
    private String withoutTimes(String address) {
        return reader().get(address).asString().replaceAll("\"\\w+At\":\"[^\"]+\"", "");
    }

    @Test
    void restoredArticleHasItsNamesItsLinksAndItsPlaces() {
        var noon = published("Quiet Noons", "Lie down.");
        noon = renamed(noon, "silent-noons");
        published("Mornings", "Rise.");
        var day = published("A Day", "It passes.");
        relate(
                day,
                Map.of("title", "Mornings"),
                Map.of("articleId", id(noon), "kind", "sequel", "note", "By id"),
                Map.of("title", "Evenings"));
        arrange(
                Map.of("title", "Mornings"),
                Map.of("slug", "quiet-noons"),
                Map.of("articleId", id(day)));
        var page = withoutTimes("/v1/articles/a-day");
        var series = withoutTimes("/v1/series/hours");

        var trashed = trashed(noon);
        reader().get("/v1/articles/a-day").then().body("related.title", contains("Mornings"));
        reader().get("/v1/series/hours").then().body("parts.slug", contains("mornings", "a-day"));
        publish(restore(trashed));

        assertThat(withoutTimes("/v1/articles/a-day")).isEqualTo(page);
        assertThat(withoutTimes("/v1/series/hours")).isEqualTo(series);
        reader().redirects()
                .follow(false)
                .get("/v1/articles/quiet-noons")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/articles/silent-noons"));
    }

    @Test
    void slugOfATrashedArticleIsNotGivenAway() {
        trashed(published("Noons", "Lie down."));

        editor().body(Map.of("title", "Other", "slug", "noons", "body", ""))
                .post("/manage/v1/articles")
                .then()
                .statusCode(409);
    }

    @Test
    void purgedArticleIsGoneWithEverythingOfItsOwn() throws SQLException {
        var noon = trashed(renamed(published("Noons", "Lie down."), "silent-noons"));

        purge(noon).then().statusCode(204);

        editor().get(TRASH).then().body("items", empty());
        editor().get(address(noon)).then().statusCode(404);
        editor().get(address(noon) + "/versions").then().statusCode(404);
        reader().get("/v1/articles/noons").then().statusCode(404);
        assertThat(rows("article_version")).isZero();
        assertThat(rows("article_name")).isZero();
        assertThat(rows("publication")).isZero();
        draft(Map.of("title", "Other", "slug", "noons", "body", "")).then().statusCode(201);
    }

    @Test
    void whatLedToAPurgedArticleKeepsItsPlaceAndATitle() {
        var noon = renamed(published("Noons", "Lie down."), "silent-noons");
        var day = published("A Day", "It passes.");
        relate(
                day,
                Map.of("articleId", id(noon), "kind", "sequel", "note", "By id"),
                Map.of("slug", "noons", "title", "The heat"),
                Map.of("title", "Evenings"),
                Map.of("slug", "noons"),
                Map.of("slug", "silent-noons"));
        var parts = arrange(Map.of("slug", "a-day"), Map.of("articleId", id(noon)));

        purge(trashed(noon)).then().statusCode(204);

        editor().get(address(day) + "/related")
                .then()
                .body("items.title", contains("Noons", "The heat", "Evenings", "Noons", "Noons"))
                .body("items.state", everyItem(is("pending")))
                .body("items.articleId", contains(id(noon), null, null, null, null))
                .body("items.slug", contains(null, "noons", null, "noons", "silent-noons"))
                .body("items[0].kind", is("sequel"))
                .body("items[0].note", is("By id"))
                .body("items[0].target", nullValue());
        editor().get("/manage/v1/series/" + id(parts))
                .then()
                .body("parts.title", contains("A Day", "Noons"))
                .body("parts.state", contains("resolved", "pending"))
                .body("parts[1].articleId", is(id(noon)));
    }

    @Test
    void versionsThatLedToAPurgedArticleKeepATitleToo() {
        var noon = draft("Noons", "Lie down.");
        var day = published("A Day", "It passes.");
        relate(day, Map.of("articleId", id(noon)));
        publish(editor().get(address(day)));

        purge(trashed(noon)).then().statusCode(204);

        editor().get(address(day) + "/versions/2")
                .then()
                .body("related.title", contains("Noons"))
                .body("related.articleId", contains(id(noon)));
    }

    @Test
    void partsOfFormerOrdersKeepATitleTooButReadersAreNotToldIt() {
        var noon = draft("Noons", "Lie down.");
        published("A Day", "It passes.");
        var parts = arrange(Map.of("articleId", id(noon)), Map.of("slug", "a-day"));
        var series = "/manage/v1/series/" + id(parts);
        editor(parts)
                .body(Map.of("parts", List.of(Map.of("slug", "a-day"))))
                .put(series + "/parts")
                .then()
                .statusCode(200);
        patchSeries(series, Map.of("showUpcoming", true));

        purge(trashed(noon)).then().statusCode(204);
        editor().get(series + "/orders")
                .then()
                .body("items[1].parts.title", contains("Noons", null));
        var restored = editor(editor().get(series)).post(series + "/orders/1/restoration");

        restored.then()
                .statusCode(200)
                .body("parts.title", contains("Noons", "A Day"))
                .body("parts.state", contains("pending", "resolved"));
        reader().get("/v1/series/" + restored.path("slug"))
                .then()
                .body("upcoming", empty())
                .body("plannedTotal", is(2));
    }

    private static void patchSeries(String series, Map<String, Object> patch) {
        editor(editor().get(series))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(series)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsReadAfterAPurgeCanBeWritten() {
        var noon = published("Noons", "Lie down.");
        var day = published("A Day", "It passes.");
        relate(day, Map.of("articleId", id(noon)), Map.of("slug", "noons"));
        purge(trashed(noon)).then().statusCode(204);
        var read = editor().get(address(day));

        var written =
                editor(read)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("related", read.path("related")))
                        .patch(address(day));

        written.then().statusCode(200).header("ETag", is(read.getHeader("ETag")));
    }

    @Test
    void linksThatWaitForAPurgedArticleResolveWithTheNextOfItsName() {
        var noon = published("Noons", "Lie down.");
        var day = published("A Day", "It passes.");
        relate(day, Map.of("slug", "noons", "note", "Still here"));
        publish(editor().get(address(day)));
        purge(trashed(noon)).then().statusCode(204);

        published("Noons", "Lie down again.");

        reader().get("/v1/articles/a-day")
                .then()
                .body("related.slug", contains("noons"))
                .body("related.note", contains("Still here"));
    }

    @Test
    void journalKeepsATombstone() throws SQLException {
        var noon = trashed(published("Noons", "Lie down."));

        purge(noon).then().statusCode(204);

        assertThat(events(noon))
                .containsExactly(
                        "article.created noons null",
                        "article.published noons null",
                        "article.unpublished noons null",
                        "article.trashed noons null",
                        "article.purged noons Noons");
    }

    @Test
    void journalTellsOfARestoration() throws SQLException {
        var noon = trashed(draft("Noons", "Lie down."));

        restore(noon);

        assertThat(events(noon))
                .containsExactly(
                        "article.created noons null",
                        "article.trashed noons null",
                        "article.restored noons null");
    }

    @Test
    void whatIsNotInTheTrashIsNotFoundThere() {
        var noon = published("Noons", "Lie down.");
        var nothing = TRASH + "/" + UUID.randomUUID();

        restore(noon).then().statusCode(404);
        purge(noon).then().statusCode(404);
        editor(noon).post(nothing + "/restoration").then().statusCode(404);
        editor(noon).delete(nothing).then().statusCode(404);

        reader().get("/v1/articles/noons").then().statusCode(200);
    }

    @Test
    void staleTagsAreRefused() {
        var stale = published("Noons", "Lie down.");
        trashed(stale);

        restore(stale).then().statusCode(412);
        purge(stale).then().statusCode(412);

        editor().get(TRASH).then().body("items.title", contains("Noons"));
    }

    @Test
    void conditionIsRequired() {
        var noon = trashed(published("Noons", "Lie down."));

        editor().post(TRASH + "/" + id(noon) + "/restoration").then().statusCode(428);
        editor().delete(TRASH + "/" + id(noon)).then().statusCode(428);

        editor().get(TRASH).then().body("items.title", contains("Noons"));
    }

    private static Response trashed(Response article) {
        editor(article).delete(address(article) + "?acknowledge=true").then().statusCode(204);
        return editor().get(address(article));
    }

    private static Response restore(Response article) {
        return editor(article).post(TRASH + "/" + id(article) + "/restoration");
    }

    private static Response purge(Response article) {
        return editor(article).delete(TRASH + "/" + id(article) + "?acknowledge=true");
    }

    private static Response renamed(Response article, String slug) {
        return publish(
                editor(article)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("slug", slug))
                        .patch(address(article)));
    }

    private static Response schedule(Response article) {
        return editor(article)
                .body(Map.of("publishAt", "2999-01-01T00:00:00Z"))
                .put(address(article) + "/publication");
    }

    @SafeVarargs
    private static void relate(Response article, Map<String, Object>... links) {
        editor(article)
                .body(Map.of("items", links))
                .put(address(article) + "/related")
                .then()
                .statusCode(200);
        publish(editor().get(address(article)));
    }

    @SafeVarargs
    private static Response arrange(Map<String, Object>... parts) {
        var series = editor().body(Map.of("title", "Hours")).post("/manage/v1/series");
        var answer =
                editor(series)
                        .body(Map.of("parts", parts))
                        .put("/manage/v1/series/" + id(series) + "/parts");
        answer.then().statusCode(200);
        return answer;
    }

    private static String id(Response answer) {
        return answer.path("id");
    }

    private long rows(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> events(Response article) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                """
                                select concat_ws(' ', type, data ->> 'slug', coalesce(data ->> 'title', 'null'))
                                from event where subject_id = ? order by id
                                """)) {
            query.setObject(1, UUID.fromString(id(article)));
            var events = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getString(1));
                }
            }
            return events;
        }
    }
}
