package dev.seriatim.author;

import static dev.seriatim.support.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagedAuthorsTest extends ApiTest {

    private static final String AUTHORS = "/manage/v1/authors";

    @Test
    void authorIsReadBackAsItWasWritten() {
        var written =
                """
                {
                  "name": "Odile Fennimarch", "slug": "odile", "language": "en-GB", "bio": "Writes slowly.",
                  "translations": { "de": { "name": null, "bio": "Schreibt langsam." }, "ja": { "name": "オディール", "bio": null } },
                  "url": "https://fennimarch.example/",
                  "picture": {
                    "url": "https://fennimarch.example/odile.jpg", "alt": "", "caption": null, "credit": "Mara Quill",
                    "width": 640, "height": 640,
                    "focalPoint": null, "placeholder": null
                  },
                  "metadata": { "desk": 3 }
                }
                """;

        var created = editor().body(written).post(AUTHORS);

        created.then().statusCode(201).header("Location", AUTHORS + "/odile");
        assertThat(json(created, "id", "createdAt", "updatedAt")).isEqualTo(json(written));
        assertThat(editor().get(AUTHORS + "/odile").asString()).isEqualTo(created.asString());
    }

    @Test
    void slugIsMadeOfTheNameAndNumberedWhenItIsTaken() {
        var first = author("Odile Fennimarch");

        var second = author("Odile Fennimarch");

        first.then().body("slug", equalTo("odile-fennimarch"));
        second.then().body("slug", equalTo("odile-fennimarch-2"));
    }

    @Test
    void slugsMadeAtOnceAreNumberedToo() {
        var slugs = AtOnce.times(4, () -> author("Odile Fennimarch").<String>path("slug"));

        assertThat(slugs)
                .containsExactlyInAnyOrder(
                        "odile-fennimarch",
                        "odile-fennimarch-2",
                        "odile-fennimarch-3",
                        "odile-fennimarch-4");
    }

    @Test
    void slugOfAnotherAuthorIsRefused() {
        author("Odile Fennimarch");
        var other = author("Mara Quill");
        var taken = "{ \"name\": \"Somebody\", \"slug\": \"odile-fennimarch\" }";

        var created = editor().body(taken).post(AUTHORS);
        var replaced = editor(other).body(taken).put(at(other));
        var patched = patch(other, "{ \"slug\": \"odile-fennimarch\" }");

        for (var refused : List.of(created, replaced, patched)) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("https://seriatim.dev/problems/slug-taken"))
                    .body("errors.pointer", contains("/slug"));
        }
        assertThat(editor().get(at(other)).asString()).isEqualTo(other.asString());
    }

    @Test
    void putReplacesEverythingButTheSlug() {
        var created =
                editor().body("{ \"name\": \"Odile\", \"slug\": \"of\", \"bio\": \"Slow.\" }")
                        .post(AUTHORS);

        var replaced = editor(created).body("{ \"name\": \"Odile F.\" }").put(at(created));

        assertThat(json(replaced, "id", "createdAt", "updatedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "name": "Odile F.", "slug": "of", "language": "en", "bio": null, "url": null, "picture": null,
                                  "translations": {},
                                  "metadata": {}
                                }
                                """));
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesAway() {
        var created = editor().body("{ \"name\": \"Odile\", \"bio\": \"Slow.\" }").post(AUTHORS);

        var patched = patch(created, "{ \"bio\": null, \"url\": \"https://odile.example/\" }");

        patched.then()
                .body("name", equalTo("Odile"))
                .body("bio", nullValue())
                .body("url", equalTo("https://odile.example/"));
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        var created = author("Odile Fennimarch");

        var replaced =
                editor(created)
                        .body(json(created, "id", "createdAt", "updatedAt").toString())
                        .put(at(created));

        assertThat(replaced.asString()).isEqualTo(created.asString());
    }

    @Test
    void newNameAndSlugShowOnWhatIsPublished() {
        publish(article());
        var author = editor().get(AUTHORS + "/odile-fennimarch");
        var before = reader().get("/v1/articles/naps").getHeader("ETag");

        patch(author, "{ \"name\": \"Odile F.\", \"slug\": \"odile\" }");

        var page = reader().get("/v1/articles/naps");
        page.then()
                .body("authors.name", contains("Odile F."))
                .body("authors.slug", contains("odile"));
        assertThat(page.getHeader("ETag")).isNotEqualTo(before);
        reader().get("/v1/articles?author=odile").then().body("items.slug", contains("naps"));
        reader().redirects()
                .follow(false)
                .get("/v1/authors/odile-fennimarch")
                .then()
                .statusCode(308)
                .header("Location", "/v1/authors/odile");
    }

    @Test
    void unusedAuthorCanBeDeleted() {
        var author = author("Odile Fennimarch");

        editor(author).delete(at(author)).then().statusCode(204);

        editor().get(at(author)).then().statusCode(404);
    }

    @Test
    void authorOfAnArticleCannotBeDeleted() {
        article();
        var author = editor().get(AUTHORS + "/odile-fennimarch");

        var refused = editor(author).delete(at(author));

        refused.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/still-referenced"));
        assertThat(editor().get(at(author)).asString()).isEqualTo(author.asString());
    }

    @Test
    void authorOfAVersionThatReadersSeeCannotBeDeleted() {
        var article = publish(article());
        editor(article)
                .contentType("application/merge-patch+json")
                .body("{ \"authors\": [] }")
                .patch(address(article))
                .then()
                .statusCode(200);
        var author = editor().get(AUTHORS + "/odile-fennimarch");

        var refused = editor(author).delete(at(author));

        refused.then().statusCode(409);
        reader().get("/v1/articles/naps").then().body("authors.name", contains("Odile Fennimarch"));
    }

    @Test
    void writeWithStaleTagIsRefused() {
        var read = author("Odile Fennimarch");
        var current = patch(read, "{ \"bio\": \"Slow.\" }");

        editor(read).body("{ \"name\": \"O\" }").put(at(read)).then().statusCode(412);
        patch(read, "{ \"name\": \"O\" }").then().statusCode(412);
        editor(read).delete(at(read)).then().statusCode(412);

        assertThat(editor().get(at(read)).asString()).isEqualTo(current.asString());
    }

    @Test
    void writeWithoutTagIsRefused() {
        var read = author("Odile Fennimarch");

        editor().body("{ \"name\": \"O\" }").put(at(read)).then().statusCode(428);
        editor().contentType("application/merge-patch+json")
                .body("{}")
                .patch(at(read))
                .then()
                .statusCode(428);
        editor().delete(at(read)).then().statusCode(428);

        assertThat(editor().get(at(read)).asString()).isEqualTo(read.asString());
    }

    @Test
    void unknownAuthorIsNotFound() {
        var tagged = author("Odile Fennimarch");
        var unknown = AUTHORS + "/nobody";

        editor().get(unknown).then().statusCode(404);
        editor(tagged).body("{ \"name\": \"O\" }").put(unknown).then().statusCode(404);
        editor(tagged)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(unknown)
                .then()
                .statusCode(404);
        editor(tagged).delete(unknown).then().statusCode(404);
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        for (var name : List.of("Cleo", "Ada", "Bram")) {
            author(name);
        }

        var first = editor().get(AUTHORS + "?limit=2&total=true");
        var second = editor().get(AUTHORS + "?limit=2&cursor=" + first.path("next"));

        first.then().body("items.slug", contains("ada", "bram")).body("total", equalTo(3));
        second.then().body("items.slug", contains("cleo")).body("next", nullValue());
    }

    private static Response author(String name) {
        var created = editor().body(Map.of("name", name)).post(AUTHORS);
        created.then().statusCode(201);
        return created;
    }

    private static Response article() {
        return draft(Map.of("title", "Naps", "body", "", "authors", List.of("Odile Fennimarch")));
    }

    private static Response patch(Response author, String patch) {
        return editor(author)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(at(author));
    }

    private static String at(Response author) {
        return AUTHORS + "/" + author.path("slug");
    }
}
