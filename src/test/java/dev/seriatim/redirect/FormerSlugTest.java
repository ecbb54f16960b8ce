package dev.seriatim.redirect;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormerSlugTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void formerSlugLeadsToThePresentOneWithoutDetour(String kind) {
        library();

        rename(kind, "first", "second");
        rename(kind, "second", "third");

        leads("/v1/" + kind + "/first", "/v1/" + kind + "/third");
        leads("/v1/" + kind + "/second", "/v1/" + kind + "/third");
        read("/v1/" + kind + "/third").then().statusCode(200);
        read("/v1/" + kind + "/fourth").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"related", "backlinks"})
    void formerSlugOfAnArticleLeadsOnToItsListsWithTheSameQuery(String list) {
        library();

        rename("articles", "first", "second");

        leads(
                "/v1/articles/first/" + list + "?limit=3&total=true",
                "/v1/articles/second/" + list + "?limit=3&total=true");
        read("/v1/articles/third/" + list).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void slugTakenBackLeadsFromWhatWasInBetween(String kind) {
        library();

        rename(kind, "first", "second");
        rename(kind, "second", "first");

        read("/v1/" + kind + "/first").then().statusCode(200);
        leads("/v1/" + kind + "/second", "/v1/" + kind + "/first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void formerSlugIsNeverGivenToAnother(String kind) {
        library();
        rename(kind, "first", "second");

        make(kind, "Other", "first")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/slug-taken"))
                .body("errors.pointer", contains("/slug"));
        make(kind, "First", null).then().statusCode(201).body("slug", equalTo("first-2"));
        make(kind, "Third", null).then().statusCode(201);
        renaming(kind, "third", "first").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void formerSlugIsFreeOnceItIsReleased(String kind) {
        library();
        rename(kind, "first", "second");
        var renamed = managed(kind, "second");

        editor(renamed).delete(address(kind, renamed) + "/slugs/first").then().statusCode(204);

        read("/v1/" + kind + "/first").then().statusCode(404);
        make(kind, "First", "first").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void presentSlugIsNotReleased(String kind) {
        library();
        var present = managed(kind, "first");

        editor(present).delete(address(kind, present) + "/slugs/first").then().statusCode(409);
        editor(present).delete(address(kind, present) + "/slugs/never").then().statusCode(404);

        read("/v1/" + kind + "/first").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics"})
    void slugIsReleasedUnderTheConditionThatNothingHasChanged(String kind) {
        library();
        var stale = managed(kind, "first");
        rename(kind, "first", "second");
        var address = address(kind, managed(kind, "second")) + "/slugs/first";

        editor(stale).delete(address).then().statusCode(412);
        editor().delete(address).then().statusCode(428);
        editor().header("If-Match", "second").delete(address).then().statusCode(400);
        reader().delete(address).then().statusCode(401);

        leads("/v1/" + kind + "/first", "/v1/" + kind + "/second");
    }

    @Test
    void slugThatReadersSeeIsNotReleasedWhileTheDraftHasAnother() {
        library();
        var article = renaming("articles", "first", "second");

        editor(article).delete(address(article) + "/slugs/first").then().statusCode(409);
        editor(article).delete(address(article) + "/slugs/second").then().statusCode(409);

        read("/v1/articles/first").then().statusCode(200);
    }

    @Test
    void slugOfADraftLeadsNowhere() {
        library();

        renaming("articles", "first", "second");

        read("/v1/articles/first").then().statusCode(200);
        read("/v1/articles/second").then().statusCode(404);
    }

    @Test
    void draftNamesAuthorsAndTopicsByTheirFormerSlugs() {
        library();
        rename("authors", "first", "second");
        rename("topics", "first", "second");

        var draft =
                draft(
                        Map.of(
                                "title",
                                "Evening",
                                "body",
                                "It falls.",
                                "authors",
                                List.of("first", "second"),
                                "topics",
                                List.of("First")));

        draft.then().body("authors", contains("second")).body("topics", contains("second"));
        editor().get("/manage/v1/authors").then().body("items", hasSize(1));
    }

    @Test
    void importFindsTheSeriesThatWasRenamed() {
        library();
        rename("series", "first", "second");

        editor().contentType(ContentType.TEXT)
                .body(
                        """
                        A Second Morning

                        It comes too.

                        This article is part of our First series at The Slow Lantern.
                        """)
                .post("/manage/v1/imports")
                .then()
                .statusCode(201)
                .body("items.series.slug", contains("second"));
    }

    @Test
    void slugOfWhatIsDeletedIsFree() {
        make("topics", "Unused", "first");
        rename("topics", "first", "second");

        editor(managed("topics", "second"))
                .delete("/manage/v1/topics/second")
                .then()
                .statusCode(204);

        make("topics", "Other", "first").then().statusCode(201);
    }

    @Test
    void formerSlugOfWhatReadersCannotSeeLeadsNowhere() {
        make("authors", "Nobody", "nobody");
        make("series", "Empty", "empty");

        rename("authors", "nobody", "somebody");
        rename("series", "empty", "full");

        read("/v1/authors/nobody").then().statusCode(404);
        read("/v1/series/empty").then().statusCode(404);
        read("/v1/redirects").then().body("items", empty());
    }

    /** One published article, its author, its topic and its series, all with the slug "first". */
    private static void library() {
        publish(
                draft(
                        Map.of(
                                "title",
                                "First",
                                "body",
                                "It begins.",
                                "authors",
                                List.of("First"),
                                "topics",
                                List.of("First"))));
        var series = make("series", "First", null);
        editor(series)
                .body(Map.of("parts", List.of(Map.of("slug", "first"))))
                .put(address("series", series) + "/parts")
                .then()
                .statusCode(200);
    }

    private static Response make(String kind, String name, String slug) {
        var title = List.of("articles", "series").contains(kind) ? "title" : "name";
        var draft = new HashMap<String, Object>(Map.of(title, name));
        draft.put("slug", slug);
        if (kind.equals("articles")) {
            draft.put("body", "It goes on.");
        }
        return editor().body(draft).post("/manage/v1/" + kind);
    }

    private static void rename(String kind, String slug, String next) {
        var renamed = renaming(kind, slug, next);
        renamed.then().statusCode(200);
        if (kind.equals("articles")) {
            publish(renamed);
        }
    }

    private static Response renaming(String kind, String slug, String next) {
        var present = managed(kind, slug);
        return editor(present)
                .contentType("application/merge-patch+json")
                .body(Map.of("slug", next))
                .patch(address(kind, present));
    }

    private static Response managed(String kind, String slug) {
        if (List.of("authors", "topics").contains(kind)) {
            return editor().get("/manage/v1/" + kind + "/" + slug);
        }
        var id =
                editor().get("/manage/v1/" + kind)
                        .path("items.find { it.slug == '" + slug + "' }.id");
        return editor().get("/manage/v1/" + kind + "/" + id);
    }

    private static String address(String kind, Response of) {
        var name = List.of("authors", "topics").contains(kind) ? "slug" : "id";
        return "/manage/v1/" + kind + "/" + of.path(name);
    }

    private static void leads(String from, String to) {
        read(from).then().statusCode(308).header("Location", equalTo(to));
    }

    private static Response read(String address) {
        return reader().redirects().follow(false).get(address);
    }
}
