package dev.seriatim.article.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorMergeTest extends ApiTest {

    private static final String AUTHORS = "/manage/v1/authors/";

    @Test
    void articlesAndDraftsAndEarlierVersionsAreTheOtherAuthorsInTheSamePlace() {
        var article = publish(by("Dawn", "Wenna", "O. Fennimarch", "Tilde"));
        by("Dusk", "Odile Fennimarch");
        editor(article).body(content("Dawn", "O. Fennimarch", "Quill")).put(address(article));

        merge("o-fennimarch", "odile-fennimarch")
                .then()
                .statusCode(200)
                .body("name", equalTo("Odile Fennimarch"));

        reader().get("/v1/articles/dawn")
                .then()
                .body("authors.slug", contains("wenna", "odile-fennimarch", "tilde"));
        editor().get(address(article) + "/versions/1")
                .then()
                .body("authors", contains("wenna", "odile-fennimarch", "tilde"));
        editor().get(address(article))
                .then()
                .body("authors", contains("odile-fennimarch", "quill"));
        reader().get("/v1/articles?author=odile-fennimarch")
                .then()
                .body("items.slug", contains("dawn"));
    }

    @Test
    void authorIsNotNamedTwiceInOneArticle() {
        publish(by("Dawn", "O. Fennimarch", "Wenna", "Odile Fennimarch"));
        publish(by("Dusk", "Wenna", "Odile Fennimarch", "O. Fennimarch"));

        merge("o-fennimarch", "odile-fennimarch").then().statusCode(200);

        reader().get("/v1/articles/dawn")
                .then()
                .body("authors.slug", contains("odile-fennimarch", "wenna"));
        reader().get("/v1/articles/dusk")
                .then()
                .body("authors.slug", contains("wenna", "odile-fennimarch"));
        reader().get("/v1/authors/odile-fennimarch").then().body("articleCount", equalTo(2));
    }

    @Test
    void slugsAndNamesOfWhoIsGoneLeadToTheOther() {
        publish(by("Dawn", "O. Fennimarch"));
        publish(by("Dusk", "Odile Fennimarch"));

        merge("o-fennimarch", "odile-fennimarch").then().statusCode(200);

        reader().redirects()
                .follow(false)
                .get("/v1/authors/o-fennimarch")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/authors/odile-fennimarch"));
        by("Noon", "O. Fennimarch").then().body("authors", contains("odile-fennimarch"));
        editor().get(AUTHORS + "o-fennimarch").then().statusCode(404);
    }

    @Test
    void authorIsMergedIntoAnotherWhoExists() {
        by("Dawn", "Odile Fennimarch");

        for (var into : List.of("odile-fennimarch", "unknown")) {
            merge("odile-fennimarch", into)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/into"));
        }
        editor().header("If-Match", "\"any\"")
                .body(Map.of("into", "odile-fennimarch"))
                .post(AUTHORS + "unknown/merge")
                .then()
                .statusCode(404);
    }

    @Test
    void mergeWithStaleTagOrNoneIsRefused() {
        by("Dawn", "O. Fennimarch", "Odile Fennimarch");
        var other = editor().get(AUTHORS + "odile-fennimarch");
        var body = Map.of("into", "odile-fennimarch");

        editor(other).body(body).post(AUTHORS + "o-fennimarch/merge").then().statusCode(412);
        editor().body(body).post(AUTHORS + "o-fennimarch/merge").then().statusCode(428);
    }

    @Test
    void whoKeepsAnAuthorOrATopicFromBeingDeletedIsTold() {
        var dawn = publish(by("Dawn", "Wenna", "Odile Fennimarch"));
        editor(dawn).body(content("Morning", "Wenna")).put(address(dawn)).then().statusCode(200);
        draft(Map.of("title", "Dusk", "body", "It passes.", "topics", List.of("Hours")));

        deleted(AUTHORS + "odile-fennimarch")
                .then()
                .statusCode(409)
                .body("referencedByTotal", equalTo(1))
                .body("referencedBy.kind", contains("author"))
                .body("referencedBy.id", contains(dawn.<String>path("id")))
                .body("referencedBy.title", contains("Morning"))
                .body("referencedBy.version", contains(1))
                .body("referencedBy.path", contains("/authors/1"));
        deleted("/manage/v1/topics/hours")
                .then()
                .statusCode(409)
                .body("referencedBy.slug", contains("dusk"))
                .body("referencedBy.path", contains("/topics/0"));
    }

    private static Response deleted(String address) {
        return editor(editor().get(address)).delete(address);
    }

    private static Response by(String title, String... authors) {
        return draft(content(title, authors));
    }

    private static Map<String, Object> content(String title, String... authors) {
        return Map.of("title", title, "body", "It passes.", "authors", List.of(authors));
    }

    private static Response merge(String slug, String into) {
        return editor(editor().get(AUTHORS + slug))
                .body(Map.of("into", into))
                .post(AUTHORS + slug + "/merge");
    }
}
