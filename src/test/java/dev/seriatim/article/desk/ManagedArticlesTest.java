package dev.seriatim.article.desk;

import static dev.seriatim.support.Json.json;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManagedArticlesTest extends ApiTest {

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String UNKNOWN = ARTICLES + "/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f";

    private static final String NOTHING_SAID =
            """
            {
              "title": "Bare Boards", "body": "Swept.", "slug": null, "excerpt": null, "language": null,
              "authors": null, "topics": null, "contentRating": null, "canonicalUrl": null, "cover": null,
              "related": null, "worksCited": null, "seo": null, "metadata": null
            }
            """;

    private static final String WHOLE =
            """
            {
              "title": "A Lamp for the Landing", "slug": "landing-lamp", "excerpt": "On sharing a light.",
              "language": "en-GB", "body": "Nobody bought it.\\n\\n## Who lit it\\n\\nWe took turns.",
              "authors": ["odile-fennimarch"], "topics": ["trust", "light"], "contentRating": "mature",
              "canonicalUrl": "https://lanternfield.example/lamp",
              "cover": {
                "url": "https://lanternfield.example/lamp.jpg", "alt": "A lamp", "caption": null,
                "credit": "A neighbour", "width": 640, "height": null,
                "focalPoint": { "x": 0.5, "y": 0.25 }, "placeholder": "#223"
              },
              "related": [
                {
                  "articleId": "0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f", "slug": null, "title": null, "url": null,
                  "kind": "sequel", "note": "The same stairs"
                },
                {
                  "articleId": null, "slug": "below-stairs", "title": null, "url": null,
                  "kind": "related", "note": null
                },
                {
                  "articleId": null, "slug": null, "title": "Not Yet: A Door", "url": null,
                  "kind": "related", "note": null
                },
                {
                  "articleId": null, "slug": null, "title": "Lamps", "url": "https://lamps.example/",
                  "kind": "related", "note": null
                }
              ],
              "worksCited": [
                {
                  "title": "Rooms for Listening", "authors": ["Odile Fennimarch"], "year": 2019, "url": null,
                  "isbn": "9780000000002", "doi": null
                }
              ],
              "seo": { "title": "Lamps", "description": null, "image": null, "noindex": false },
              "metadata": { "watts": 40, "shade": { "colour": "green" } }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"x-klingon", "i-klingon", "x-a", "de-CH-1996", "zh-Hans-u-nu-hanidec"})
    void everyWellFormedLanguageIsTakenAndFound(String language) {
        publish(draft(Map.of("title", "Knives", "body", "Sharp.", "language", language)));

        reader().get("/v1/articles?language=" + language)
                .then()
                .statusCode(200)
                .body("items.language", contains(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "i", "x-", "1-a", "toolongalanguage"})
    void noLanguageIsRefused(String language) {
        editor().body(Map.of("title", "Knives", "body", "Sharp.", "language", language))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void addressesMayHoldLettersOfAnyScript() {
        var address = "https://b\u00fccher.example/\u00e4";

        draft(Map.of("title", "Books", "body", "Many.", "canonicalUrl", address))
                .then()
                .body("canonicalUrl", equalTo(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https://{slug}.example/", "https://a.example/b\u00a0c"})
    void whatIsNoAddressIsRefused(String address) {
        editor().body(Map.of("title", "Books", "body", "Many.", "canonicalUrl", address))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "0-8044-2957-X, 10.1000/182",
        "9-7-8-3-1-6-1-4-8-4-1-0-0, 10.123456789/a;b(c)",
        "080442957x, 10.1000/\u00e4"
    })
    void numbersOfWorksAreTakenAsTheContractSays(String isbn, String doi) {
        var work = Map.of("title", "W", "isbn", isbn, "doi", doi);

        draft(Map.of("title", "Books", "body", "Many.", "worksCited", List.of(work)))
                .then()
                .body("worksCited[0].isbn", equalTo(isbn))
                .body("worksCited[0].doi", equalTo(doi));
    }

    @Test
    void nullIsTheSameAsLeftOut() {
        var bare = draft("Bare Boards", "Swept.");

        var revised = editor(bare).body(NOTHING_SAID).put(address(bare));
        var cited =
                "{ 'title': 'A', 'body': '', 'worksCited': [{ 'title': 'B', 'authors': null }] }";
        var linked = "{ 'title': 'C', 'body': '', 'related': [{ 'slug': 'd', 'kind': null }] }";

        revised.then().statusCode(200);
        assertThat(revised.asString()).isEqualTo(bare.asString());
        editor().body(cited.replace('\'', '"'))
                .post(ARTICLES)
                .then()
                .body("worksCited[0].authors", empty());
        editor().body(linked.replace('\'', '"'))
                .post(ARTICLES)
                .then()
                .body("related[0].kind", equalTo("related"));
    }

    @Test
    void draftOfTitleAndBodyGetsEverythingElse() {
        var draft = draft("A Lamp for the Landing", "Nobody bought it. It was *given*.\n\n## Why");

        draft.then().statusCode(201).header("Location", address(draft));
        assertThat(json(draft, "id", "createdAt", "updatedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "title": "A Lamp for the Landing", "slug": "a-lamp-for-the-landing",
                                  "excerpt": "Nobody bought it. It was given.", "language": "en",
                                  "body": "Nobody bought it. It was *given*.\\n\\n## Why",
                                  "authors": [], "topics": [], "contentRating": "general", "canonicalUrl": null,
                                  "cover": null, "related": [], "worksCited": [], "seo": null, "metadata": {},
                                  "translationOf": null, "translation": null, "translations": [],
                                  "names": { "authors": [], "topics": [] }, "links": [],
                                  "state": "draft", "version": 1, "publishedVersion": null, "changed": false,
                                  "scheduledVersion": null, "editedSinceScheduled": false,
                                  "publishAt": null, "unpublishAt": null, "publishedAt": null,
                                  "wordCount": 7, "readingMinutes": 1
                                }
                                """));
    }

    @Test
    void draftIsReadBackAsItWasWritten() {
        var created = editor().body(WHOLE).post(ARTICLES);

        var read = editor().get(address(created));

        assertThat(written(read)).isEqualTo(json(WHOLE));
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.getHeader("ETag")).isEqualTo(created.getHeader("ETag"));
    }

    @Test
    void slugMadeOfATitleIsNumberedWhenItIsTaken() {
        draft("Quiet Rooms", "One.");
        draft("Quiet—Rooms!", "Two.");

        var third = draft("quiet rooms", "Three.");

        third.then().body("slug", equalTo("quiet-rooms-3"));
    }

    @Test
    void slugOfAnotherArticleIsRefused() {
        draft("Quiet Rooms", "One.");

        var refused =
                editor().body(Map.of("title", "Loud Rooms", "body", "", "slug", "quiet-rooms"))
                        .post(ARTICLES);

        refused.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/slug-taken"))
                .body("errors.pointer", contains("/slug"));
        editor().get(ARTICLES).then().body("items.title", contains("Quiet Rooms"));
    }

    @Test
    void draftsThatAskForTheSameSlugAtOnceAreNotMixedUp() {
        var draft = Map.of("title", "Quiet Rooms", "body", "", "slug", "quiet-rooms");

        var answers = AtOnce.times(4, () -> editor().body(draft).post(ARTICLES).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void draftsOfTheSameTitleAtOnceGetSlugsOfTheirOwn() {
        var slugs = AtOnce.times(4, () -> draft("Quiet Rooms", "").<String>path("slug"));

        assertThat(slugs)
                .containsExactlyInAnyOrder(
                        "quiet-rooms", "quiet-rooms-2", "quiet-rooms-3", "quiet-rooms-4");
    }

    @Test
    void authorsAndTopicsAreKnownBySlugOrMadeOfTheirNames() {
        editor().body(Map.of("name", "Ines Holm", "slug", "ih")).post("/manage/v1/authors");
        editor().body(Map.of("name", "Rest", "slug", "quiet")).post("/manage/v1/topics");

        var article =
                draft(
                        Map.of(
                                "title",
                                "Naps",
                                "body",
                                "",
                                "authors",
                                List.of("Mara Quill", "ih", "mara-quill", "Mara Quill"),
                                "topics",
                                List.of("Sleep & Dreams", "quiet", "SLEEP & dreams")));

        article.then()
                .body("authors", contains("mara-quill", "ih"))
                .body("topics", contains("sleep-and-dreams", "quiet"));
        editor().get("/manage/v1/authors")
                .then()
                .body("items.name", contains("Ines Holm", "Mara Quill"));
        editor().get("/manage/v1/topics")
                .then()
                .body("items.name", contains("Rest", "Sleep & Dreams"));
    }

    @Test
    void putReplacesEverything() {
        var created = editor().body(WHOLE).post(ARTICLES);

        var replaced =
                editor(created)
                        .body(Map.of("title", "A Lamp for the Landing", "body", "Plain."))
                        .put(address(created));

        assertThat(written(replaced))
                .isEqualTo(
                        json(
                                """
                                {
                                  "title": "A Lamp for the Landing", "slug": "landing-lamp", "excerpt": "Plain.",
                                  "language": "en", "body": "Plain.", "authors": [], "topics": [],
                                  "contentRating": "general", "canonicalUrl": null, "cover": null, "related": [],
                                  "worksCited": [], "seo": null, "metadata": {}
                                }
                                """));
        assertThat(editor().get(address(created)).asString()).isEqualTo(replaced.asString());
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesAway() {
        var created = editor().body(WHOLE).post(ARTICLES);

        var patched =
                patch(
                        created,
                        """
                        {
                          "excerpt": null, "canonicalUrl": null, "topics": ["light"], "worksCited": null,
                          "seo": null, "metadata": { "watts": null },
                          "cover": { "alt": null, "height": 480 }
                        }
                        """);

        var expected = (ObjectNode) json(WHOLE);
        expected.put("excerpt", "Nobody bought it. We took turns.").putNull("canonicalUrl");
        expected.putArray("topics").add("light");
        expected.putArray("worksCited");
        expected.putNull("seo");
        ((ObjectNode) expected.get("metadata")).remove("watts");
        ((ObjectNode) expected.get("cover")).putNull("alt").put("height", 480);
        patched.then().statusCode(200);
        assertThat(written(patched)).isEqualTo(expected);
        assertThat(editor().get(address(created)).asString()).isEqualTo(patched.asString());
    }

    @Test
    void patchCannotTakeTitleAndBodyAway() {
        var created = editor().body(WHOLE).post(ARTICLES);

        var refused = patch(created, "{ \"title\": null, \"body\": null }");

        refused.then().statusCode(400).body("errors.pointer", contains("/body", "/title"));
        assertThat(editor().get(address(created)).asString()).isEqualTo(created.asString());
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        var article = publish(editor().body(WHOLE).post(ARTICLES));

        var put = editor(article).body(written(article).toString()).put(address(article));
        var patched = patch(put, written(article).toString());

        assertThat(put.asString()).isEqualTo(article.asString());
        assertThat(patched.asString()).isEqualTo(article.asString());
        assertThat(patched.getHeader("ETag")).isEqualTo(article.getHeader("ETag"));
    }

    @Test
    void madeExcerptFollowsTheBodyEvenIfItIsSentBack() {
        var created = draft("Quiet Rooms", "They echo.");

        var patched =
                patch(created, "{ \"excerpt\": \"They echo.\", \"body\": \"They are still.\" }");

        patched.then().body("excerpt", equalTo("They are still."));
    }

    @Test
    void ownExcerptStaysWhenTheBodyChanges() {
        var created =
                draft(Map.of("title", "Quiet Rooms", "body", "They echo.", "excerpt", "On rooms."));

        var patched = patch(created, "{ \"body\": \"They are still.\" }");

        patched.then().body("excerpt", equalTo("On rooms."));
    }

    @Test
    void slugOfADraftFollowsItsTitleUntilReadersKnowIt() {
        var draft = draft("Quiet Rooms", "They echo.");

        var retitled = patch(draft, "{ \"title\": \"Still Rooms\", \"slug\": null }");
        var later =
                patch(publish(retitled), "{ \"title\": \"Rooms That Listen\", \"slug\": null }");

        retitled.then().body("slug", equalTo("still-rooms"));
        later.then().body("slug", equalTo("still-rooms")).body("changed", equalTo(true));
    }

    @Test
    void writeWithStaleTagIsRefused() {
        var read = draft("Quiet Rooms", "They echo.");
        var current = patch(read, "{ \"body\": \"They are still.\" }");

        editor(read).body(WHOLE).put(address(read)).then().statusCode(412);
        patch(read, "{ \"body\": \"They hum.\" }").then().statusCode(412);
        editor(read).delete(address(read) + "?acknowledge=true").then().statusCode(412);

        assertThat(editor().get(address(read)).asString()).isEqualTo(current.asString());
    }

    @Test
    void ofTwoEditorsAtOnceOneHasToReadAgain() {
        var read = draft("Quiet Rooms", "They echo.");
        var patch = "{ \"body\": \"They are still.\" }";

        var answers = AtOnce.times(4, () -> patch(read, patch).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void writeWithoutTagIsRefused() {
        var read = draft("Quiet Rooms", "They echo.");

        editor().body(WHOLE).put(address(read)).then().statusCode(428);
        editor().contentType("application/merge-patch+json")
                .body("{ \"body\": \"They hum.\" }")
                .patch(address(read))
                .then()
                .statusCode(428);
        editor().delete(address(read)).then().statusCode(428);

        assertThat(editor().get(address(read)).asString()).isEqualTo(read.asString());
    }

    @Test
    void unknownArticleIsNotFound() {
        var tagged = draft("Quiet Rooms", "They echo.");

        editor().get(UNKNOWN).then().statusCode(404);
        editor(tagged).body(WHOLE).put(UNKNOWN).then().statusCode(404);
        editor(tagged)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(UNKNOWN)
                .then()
                .statusCode(404);
        editor(tagged).delete(UNKNOWN).then().statusCode(404);
    }

    @Test
    void listShowsWhatWasEditedLastFirst() {
        var first = draft("First", "");
        published("Second", "");
        draft("Third", "");
        patch(first, "{ \"body\": \"More.\" }");

        var list = editor().get(ARTICLES);

        list.then()
                .body("items.title", contains("First", "Third", "Second"))
                .body("items.state", contains("draft", "draft", "published"))
                .body("next", nullValue());
    }

    @Test
    void listingTellsHowTheArticleStands() {
        var article = publish(editor().body(WHOLE).post(ARTICLES));
        var changed = patch(article, "{ \"title\": \"Two Lamps\" }");

        var list = editor().get(ARTICLES);

        var expected = (ObjectNode) json(changed);
        expected.setAll((ObjectNode) expected.remove("names"));
        expected.put("etag", changed.getHeader("ETag"));
        var links = expected.remove("links");
        for (var index = 0; index < links.size(); index++) {
            ((ObjectNode) expected.get("related").get(index)).setAll((ObjectNode) links.get(index));
        }
        expected.remove(
                List.of(
                        "excerpt",
                        "body",
                        "canonicalUrl",
                        "cover",
                        "worksCited",
                        "seo",
                        "metadata",
                        "translationOf",
                        "translation",
                        "translations",
                        "wordCount",
                        "readingMinutes"));
        assertThat(json(list).get("items")).containsExactly(expected);
    }

    @Test
    void listIsFilteredByState() {
        draft("Draft", "");
        published("Published", "");
        unpublish(published("Unpublished", ""));
        schedule(draft("Scheduled", ""));
        trash(draft("Trashed", ""));

        var states = List.of("Draft", "Published", "Unpublished", "Scheduled", "Trashed");
        for (var state : states) {
            editor().get(ARTICLES + "?total=true&state=" + state.toLowerCase())
                    .then()
                    .body("items.title", contains(state))
                    .body("items.state", contains(state.toLowerCase()))
                    .body("total", equalTo(1));
            for (var other : states) {
                editor().get(ARTICLES + "?state=" + (state + "," + other).toLowerCase())
                        .then()
                        .body(
                                "items.title",
                                containsInAnyOrder(new HashSet<>(List.of(state, other)).toArray()));
            }
        }
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        for (var number = 1; number <= 5; number++) {
            draft("Article " + number, "");
        }

        var first = editor().get(ARTICLES + "?limit=2&total=true");
        draft("Article 6", "");
        var second = editor().get(next(first));
        var third = editor().get(next(second));

        first.then()
                .body("items.title", contains("Article 5", "Article 4"))
                .body("total", equalTo(5));
        second.then().body("items.title", contains("Article 3", "Article 2"));
        third.then().body("items.title", contains("Article 1")).body("next", nullValue());
    }

    @Test
    void trashedArticleIsGoneFromListsAndFromReaders() {
        var article = published("Quiet Rooms", "They echo.");

        trash(article);

        editor().get(ARTICLES + "?total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        editor().get(ARTICLES + "?state=trashed").then().body("items.id", contains(id(article)));
        editor().get(address(article)).then().body("state", equalTo("trashed"));
        reader().get("/v1/articles/quiet-rooms").then().statusCode(404);
        reader().get("/v1/articles").then().body("items", empty());
    }

    @Test
    void linksToATrashedArticleWait() {
        var target = published("Quiet Rooms", "They echo.");
        var other = published("Quiet Halls", "They echo, too.");
        var links = List.of(Map.of("slug", "quiet-rooms"), Map.of("title", "Quiet Halls"));
        var article = publish(draft(Map.of("title", "A House", "body", "", "related", links)));

        trash(target);
        trash(other);

        editor().get(address(article) + "/related")
                .then()
                .body("items.state", contains("unpublished", "unpublished"))
                .body("items.target.state", contains("trashed", "trashed"));
        reader().get("/v1/articles/a-house").then().body("related", empty());
    }

    @Test
    void trashedArticleCannotBeEdited() {
        var article = draft("Quiet Rooms", "They echo.");
        trash(article);
        var trashed = editor().get(address(article));

        editor(trashed).body(WHOLE).put(address(article)).then().statusCode(409);
        patch(trashed, "{ \"body\": \"They hum.\" }").then().statusCode(409);
        editor(trashed)
                .body("{ \"items\": [] }")
                .put(address(article) + "/related")
                .then()
                .statusCode(409);

        assertThat(editor().get(address(article)).asString()).isEqualTo(trashed.asString());
    }

    @Test
    void trashingTwiceChangesNothing() {
        var article = draft("Quiet Rooms", "They echo.");
        trash(article);
        var trashed = editor().get(address(article));

        trash(trashed);

        assertThat(editor().get(address(article)).asString()).isEqualTo(trashed.asString());
    }

    @Test
    void slugOfATrashedArticleStaysTaken() {
        trash(draft("Quiet Rooms", "They echo."));

        var named = draft("Quiet Rooms", "They hum.");
        var asked =
                editor().body(Map.of("title", "Rooms", "body", "", "slug", "quiet-rooms"))
                        .post(ARTICLES);

        named.then().body("slug", equalTo("quiet-rooms-2"));
        asked.then().statusCode(409);
    }

    @Test
    void draftOfAnArticleIsNothingToItsReaders() {
        var article = draft(Map.of("title", "Naps", "body", "Zzz.", "authors", List.of("Ines")));

        reader().get("/v1/articles/naps").then().statusCode(404);
        reader().get("/v1/articles").then().body("items.id", not(hasItem(id(article))));
        reader().get("/v1/authors").then().body("items", empty());
        reader().get("/v1/authors/ines").then().statusCode(404);
    }

    private static Response patch(Response read, String patch) {
        return editor(read)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(read));
    }

    private static void trash(Response read) {
        editor(read).delete(address(read) + "?acknowledge=true").then().statusCode(204);
    }

    private static void schedule(Response draft) {
        editor(draft)
                .body("{ \"publishAt\": \"2999-01-01T00:00:00Z\" }")
                .put(address(draft) + "/publication")
                .then()
                .statusCode(200);
    }

    private static String id(Response article) {
        return article.path("id");
    }

    private static String next(Response page) {
        return page.getHeader("Link").replaceFirst("<([^>]+)>.*", "$1");
    }

    private static JsonNode written(Response article) {
        return ((ObjectNode) json(article))
                .retain(json(WHOLE).properties().stream().map(Map.Entry::getKey).collect(toSet()));
    }
}
