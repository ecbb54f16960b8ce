package dev.seriatim.article.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionsTest extends ApiTest {

    private static final Map<String, Object> RIVER =
            Map.ofEntries(
                    Map.entry("title", "The Slow River"),
                    Map.entry("slug", "the-slow-river"),
                    Map.entry("excerpt", "On waiting."),
                    Map.entry("language", "en-GB"),
                    Map.entry("body", "It flows.\n\nIt waits.\n"),
                    Map.entry("authors", List.of("zora-lind", "abel-mast", "mira-okt")),
                    Map.entry("topics", List.of("water", "patience", "boats")),
                    Map.entry("contentRating", "mature"),
                    Map.entry("canonicalUrl", "https://elsewhere.example/river"),
                    Map.entry("cover", cover("https://pictures.example/river.jpg")),
                    Map.entry(
                            "related",
                            List.of(
                                    link("title", "Never Written", "sequel", "One day"),
                                    link("slug", "no-such-slug", "related", null),
                                    link("url", "https://library.example/", "related", "A list"),
                                    link(
                                            "articleId",
                                            "0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f",
                                            "prequel",
                                            null))),
                    Map.entry(
                            "worksCited",
                            List.of(work("Rivers of the Mind", 2019), work("Anon", -350))),
                    Map.entry(
                            "seo",
                            Map.of(
                                    "title", "A river",
                                    "description", "That waits",
                                    "image", "https://pictures.example/wide.jpg",
                                    "noindex", true)),
                    Map.entry(
                            "metadata", Map.of("mood", "calm", "depths", List.of(1, 2, Map.of()))));

    private static final Map<String, Object> SEA =
            Map.of(
                    "title", "The Wide Sea",
                    "slug", "the-wide-sea",
                    "body", "It roars.\n",
                    "authors", List.of("mira-okt"),
                    "topics", List.of("boats", "water"));

    @Test
    void everyPublicationKeepsTheWholeVersionThatItReplaces() {
        var river = publish(draft(RIVER));

        publish(replaced(river, SEA));

        var kept = version(river, 1);
        kept.then()
                .body("number", is(1))
                .body("publishedBy", is("admin"))
                .body("publishedAt", notNullValue())
                .body("createdAt", notNullValue());
        assertThat(content(kept)).isEqualTo(RIVER);
    }

    @Test
    void versionsAreListedNewestFirstWithTheirStates() {
        var article = published("One", "First words.");
        article = publish(amended(article, Map.of("title", "Two")));
        article = schedule(amended(article, Map.of("title", "Three")));
        amended(article, Map.of("title", "Four", "body", "The last four words."));

        var list = editor().get(address(article) + "/versions?total=true");

        list.then()
                .statusCode(200)
                .body("total", is(4))
                .body("next", nullValue())
                .body("items.number", contains(4, 3, 2, 1))
                .body("items.title", contains("Four", "Three", "Two", "One"))
                .body("items.slug", contains("one", "one", "one", "one"))
                .body("items.state", contains("draft", "scheduled", "published", "superseded"))
                .body("items.publishedBy", contains(null, "admin", "admin", "admin"))
                .body("items.wordCount", contains(4, 2, 2, 2));
    }

    @Test
    void noVersionOfAnUnpublishedArticleIsPublished() {
        var article = unpublish(published("One", "First words."));

        var list = editor().get(address(article) + "/versions");

        list.then().body("items.state", contains("superseded"));
    }

    @Test
    void listIsReadPageByPage() {
        var article = published("One", "Words.");
        article = publish(amended(article, Map.of("title", "Two")));
        publish(amended(article, Map.of("title", "Three")));

        var first = editor().get(address(article) + "/versions?limit=2");
        var second =
                editor().get(address(article) + "/versions?limit=2&cursor=" + first.path("next"));

        first.then().body("items.number", contains(3, 2));
        second.then().body("items.number", contains(1)).body("next", nullValue());
    }

    @Test
    void diffTellsWhatChangedFieldByField() {
        var river = publish(draft(RIVER));
        replaced(river, SEA);

        var changes = editor().get(address(river) + "/versions/2?diff=1").jsonPath();

        assertThat(changes.<Map<String, Object>>get("changes"))
                .isEqualTo(
                        Map.ofEntries(
                                change("title", "The Wide Sea"),
                                change("slug", "the-wide-sea"),
                                change("excerpt", "It roars."),
                                change("language", "en"),
                                change("authors", List.of("mira-okt")),
                                change("topics", List.of("boats", "water")),
                                change("contentRating", "general"),
                                change("canonicalUrl", null),
                                change("cover", null),
                                change("related", List.of()),
                                change("worksCited", List.of()),
                                change("seo", null),
                                change("metadata", Map.of()),
                                Map.entry(
                                        "body",
                                        Map.of(
                                                "diff",
                                                """
                                                --- version 1
                                                +++ version 2
                                                @@ -1,3 +1,1 @@
                                                -It flows.
                                                -
                                                -It waits.
                                                +It roars.
                                                """))));
    }

    @Test
    void diffLeadsBackAsWellAsForth() {
        var article = published("One", "Words.");
        publish(amended(article, Map.of("title", "Two")));

        var back = editor().get(address(article) + "/versions/1?diff=2");

        back.then()
                .body("changes.title.from", is("Two"))
                .body("changes.title.to", is("One"))
                .body("changes.size()", is(1));
    }

    @Test
    void diffOfOrderIsADifference() {
        var article = publish(draft(RIVER));
        publish(amended(article, Map.of("authors", List.of("abel-mast", "zora-lind", "mira-okt"))));

        var diff = editor().get(address(article) + "/versions/2?diff=1");

        diff.then()
                .body("changes.authors.from", contains("zora-lind", "abel-mast", "mira-okt"))
                .body("changes.authors.to", contains("abel-mast", "zora-lind", "mira-okt"))
                .body("changes.size()", is(1));
    }

    @Test
    void diffOfAVersionWithItselfIsEmpty() {
        var article = published("One", "Words.");

        editor().get(address(article) + "/versions/1?diff=1").then().body("changes", anEmptyMap());
        editor().get(address(article) + "/versions/1").then().body("$", not(hasKey("changes")));
    }

    @Test
    void diffWithNoVersionIsRefused() {
        var article = published("One", "Words.");

        for (var number : List.of("2", "0", "-1", "1.5", "one", "99999999999999999999")) {
            editor().get(address(article) + "/versions/1?diff=" + number)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("diff"));
        }
    }

    @Test
    void whatIsNoVersionIsNotFound() {
        var article = published("One", "Words.");
        var nowhere = "/manage/v1/articles/" + UUID.randomUUID() + "/versions";

        for (var number :
                List.of("2", "0", "01", "+1", "-1", "1.5", "one", "99999999999999999999")) {
            editor().get(address(article) + "/versions/" + number).then().statusCode(404);
        }
        editor().get(nowhere).then().statusCode(404);
        editor().get(nowhere + "/1").then().statusCode(404);
        editor(article).post(nowhere + "/1/restoration").then().statusCode(404);
        editor(article).post(address(article) + "/versions/2/restoration").then().statusCode(404);
    }

    @Test
    void restoredVersionIsTheDraftAndReadersWait() {
        var article = publish(draft(RIVER));
        article = publish(replaced(article, SEA));

        var restored = restore(article, 1);

        restored.then()
                .statusCode(200)
                .body("version", is(3))
                .body("publishedVersion", is(2))
                .body("changed", is(true));
        assertThat(content(restored)).isEqualTo(RIVER);
        reader().get("/v1/articles/the-wide-sea").then().statusCode(200);
    }

    @Test
    void restoredVersionIsPublishedWholeAndInOrder() {
        var article = publish(draft(RIVER));
        article = publish(replaced(article, SEA));

        publish(restore(article, 1));

        assertThat(content(version(article, 3))).isEqualTo(RIVER);
        reader().get("/v1/articles/the-slow-river")
                .then()
                .body("authors.slug", contains("zora-lind", "abel-mast", "mira-okt"))
                .body("topics.slug", contains("water", "patience", "boats"))
                .body("worksCited.title", contains("Rivers of the Mind", "Anon"));
        editor().get(address(article) + "/versions")
                .then()
                .body("items.state", contains("published", "superseded", "superseded"));
    }

    @Test
    void restoringTakesThePlaceOfTheOpenDraftWhichBecomesAVersion() {
        var article = published("One", "Words.");
        article = amended(article, Map.of("title", "Two"));

        var restored = restore(article, 1);

        restored.then().body("title", is("One")).body("version", is(3));
        version(article, 2)
                .then()
                .body("title", is("Two"))
                .body("publishedAt", nullValue())
                .body("publishedBy", nullValue());
        editor().get(address(article) + "/versions")
                .then()
                .body("items.state", contains("draft", "discarded", "published"));
        restore(restored, 2).then().body("title", is("Two")).body("version", is(4));
    }

    @Test
    void restoringWhatIsThereChangesNothing() {
        var article = published("One", "Words.");

        var restored = restore(article, 1);

        restored.then().statusCode(200).header("ETag", equalTo(article.getHeader("ETag")));
    }

    @Test
    void excerptThatWasMadeIsMadeAgainAfterRestoring() {
        var article = published("One", "The first words.");
        article =
                publish(amended(article, Map.of("body", "The second words.", "excerpt", "Mine.")));
        article = restore(article, 1);

        var amended = amended(article, Map.of("body", "The third words."));

        article.then().body("excerpt", is("The first words."));
        amended.then().body("excerpt", is("The third words."));
    }

    @Test
    void restoringFromAStaleReadIsRefused() {
        var stale = published("One", "Words.");
        amended(stale, Map.of("title", "Two"));

        restore(stale, 1).then().statusCode(412);

        editor().get(address(stale)).then().body("title", is("Two"));
    }

    @Test
    void restoringWithoutAConditionIsRefused() {
        var article = published("One", "Words.");

        editor().post(address(article) + "/versions/1/restoration").then().statusCode(428);
    }

    @Test
    void restoringOfWhatIsInTheTrashIsRefused() {
        var article = published("One", "Words.");
        article = publish(amended(article, Map.of("title", "Two")));
        editor(article).delete(address(article)).then().statusCode(204);
        var trashed = editor().get(address(article));

        restore(trashed, 1).then().statusCode(409);

        version(trashed, 1).then().statusCode(200).body("title", is("One"));
    }

    @Test
    void restoringASlugThatHasBecomeAnotherArticlesIsRefused() {
        var article =
                unpublish(schedule(draft(Map.of("title", "One", "slug", "only", "body", ""))));
        article = amended(article, Map.of("slug", "second"));
        draft(Map.of("title", "Other", "slug", "only", "body", ""));

        restore(article, 1)
                .then()
                .statusCode(409)
                .body("type", is("https://seriatim.dev/problems/slug-taken"));
    }

    private static Response version(Response article, int number) {
        return editor().get(address(article) + "/versions/" + number);
    }

    private static Response restore(Response article, int number) {
        return editor(article).post(address(article) + "/versions/" + number + "/restoration");
    }

    private static Response replaced(Response article, Map<String, ?> draft) {
        var answer = editor(article).body(draft).put(address(article));
        answer.then().statusCode(200);
        return answer;
    }

    private static Response amended(Response article, Map<String, ?> patch) {
        var answer =
                editor(article)
                        .contentType("application/merge-patch+json")
                        .body(patch)
                        .patch(address(article));
        answer.then().statusCode(200);
        return answer;
    }

    private static Response schedule(Response article) {
        var answer =
                editor(article)
                        .body(Map.of("publishAt", "2999-01-01T00:00:00Z"))
                        .put(address(article) + "/publication");
        answer.then().statusCode(200);
        return answer;
    }

    private static Map<String, Object> content(Response answer) {
        Map<String, Object> content = new HashMap<>(answer.jsonPath().getMap(""));
        content.keySet().retainAll(RIVER.keySet());
        return content;
    }

    private static Map.Entry<String, Object> change(String field, Object to) {
        return Map.entry(field, both(RIVER.get(field), to));
    }

    private static Map<String, Object> both(Object from, Object to) {
        var change = new HashMap<String, Object>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    private static Map<String, Object> link(String way, String target, String kind, String note) {
        var link = new HashMap<String, Object>();
        Set.of("articleId", "slug", "title", "url").forEach(name -> link.put(name, null));
        link.put(way, target);
        link.put("kind", kind);
        link.put("note", note);
        return link;
    }

    private static Map<String, Object> work(String title, int year) {
        var work = new HashMap<String, Object>();
        Set.of("url", "isbn", "doi").forEach(name -> work.put(name, null));
        work.put("title", title);
        work.put("authors", List.of("Odile Fennimarch", "A. Second"));
        work.put("year", year);
        return work;
    }

    private static Map<String, Object> cover(String url) {
        var cover = new HashMap<String, Object>();
        Set.of("alt", "caption", "credit", "focalPoint", "placeholder")
                .forEach(name -> cover.put(name, null));
        cover.put("url", url);
        cover.put("width", 800);
        cover.put("height", 600);
        return cover;
    }
}
