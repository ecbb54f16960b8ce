package dev.seriatim.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of pictures, and of pages to those who do not read them. */
@QuarkusTest
class PicturesTest extends DeliveryTest {

    private static final String SITE = "/manage/v1/site";
    private static final String POND = "https://pictures.example/pond.jpg";

    @Test
    void everythingThatIsSaidOfACoverIsTold() {
        var cover =
                """
                "cover":{"url":"https://pictures.example/pond.jpg","alt":"","caption":null,"credit":null,\
                "width":null,"height":null,"focalPoint":{"x":0.25,"y":1},\
                "placeholder":"LEHV6nWB2yk8pyo0adR*.7kCMdnj"}\
                """;

        var article = draft("{ \"title\": \"Ponds\", \"body\": \"\", %s }".formatted(cover));

        assertThat(article.asString()).contains(cover);
        assertThat(managed(address(article)).asString()).isEqualTo(article.asString());
        publish(article);
        assertThat(read("/v1/articles/ponds").asString()).contains(cover);
        assertThat(read("/v1/articles").asString()).contains(cover);
    }

    private static Response draft(String json) {
        var answer = editor().body(json).post("/manage/v1/articles");
        answer.then().statusCode(201);
        return answer;
    }

    @Test
    void pictureForDecorationIsNotOneOfWhichNothingWasSaid() {
        publish(covered("Unsaid", Map.of("url", POND)));
        publish(covered("Decoration", Map.of("url", POND, "alt", "")));

        read("/v1/articles/unsaid")
                .then()
                .body("cover.alt", nullValue())
                .body("cover.focalPoint", nullValue())
                .body("cover.placeholder", nullValue());
        read("/v1/articles/decoration").then().body("cover.alt", equalTo(""));
    }

    @Test
    void focalPointsArePartsOfThePicture() {
        for (var fine : List.of("0, \"y\": 1", "0.5, \"y\": 0.50", "1.000000, \"y\": 0.123456")) {
            sent("\"focalPoint\": { \"x\": %s }".formatted(fine)).then().statusCode(201);
        }
        for (var wrong :
                List.of(
                        "-0.01, \"y\": 0",
                        "1.01, \"y\": 0",
                        "0.1234567, \"y\": 0",
                        "\"0.5\", \"y\": 0",
                        "null, \"y\": 0",
                        "1e-400, \"y\": 0",
                        "1e30, \"y\": 0")) {
            sent("\"focalPoint\": { \"x\": %s }".formatted(wrong))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/cover/focalPoint/x"));
        }
        sent("\"focalPoint\": {}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/cover/focalPoint/x", "/cover/focalPoint/y"));
    }

    @Test
    void patchMovesTheFocalPoint() {
        var article = sent("\"alt\": \"A pond\", \"focalPoint\": { \"x\": 0.1, \"y\": 0.2 }");

        var moved =
                editor(article)
                        .body("{ \"cover\": { \"focalPoint\": { \"y\": 0.9 } } }")
                        .patch(address(article));
        var removed =
                editor(moved)
                        .body("{ \"cover\": { \"focalPoint\": null } }")
                        .patch(address(article));

        assertThat(moved.asString())
                .contains("\"alt\":\"A pond\"", "\"focalPoint\":{\"x\":0.1,\"y\":0.9}");
        removed.then().body("cover.focalPoint", nullValue()).body("cover.alt", equalTo("A pond"));
    }

    @Test
    void placeholderIsShort() {
        sent("\"placeholder\": \"%s\"".formatted("p".repeat(2000))).then().statusCode(201);
        for (var wrong : List.of("p".repeat(2001), "")) {
            sent("\"placeholder\": \"%s\"".formatted(wrong))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/cover/placeholder"));
        }
    }

    private static Response sent(String members) {
        return editor().body(
                        "{ \"title\": \"Ponds\", \"body\": \"\", \"cover\": { \"url\": \"%s\", %s } }"
                                .formatted(POND, members))
                .post("/manage/v1/articles");
    }

    @ParameterizedTest
    @CsvSource({
        "https://base.example, /pictures/pond.jpg, https://base.example/pictures/pond.jpg",
        "https://base.example/, /pond.jpg?w=2#x, https://base.example/pond.jpg?w=2#x",
        "https://base.example/blog, /pond.jpg, https://base.example/pond.jpg",
        "https://base.example, pond.jpg, https://base.example/pond.jpg",
        "https://base.example?a=/b/, pond.jpg, https://base.example/pond.jpg",
        "https://base.example/blog, pond.jpg, https://base.example/pond.jpg",
        "https://base.example/blog/, in/pond.jpg, https://base.example/blog/in/pond.jpg",
        "http://base.example:81/a/b?c=/d/#e/, pond.jpg, http://base.example:81/a/pond.jpg",
        "https://base.example, /池/pond%20a.jpg, https://base.example/池/pond%20a.jpg",
        "https://base.example, /a:b, https://base.example/a:b",
        "https://base.example, https://other.example/p.jpg, https://other.example/p.jpg"
    })
    void relativeAddressIsKeptAsSentAndToldAbsolute(String base, String sent, String told) {
        describe(Map.of("baseUrl", base));
        var article = publish(covered("Ponds", Map.of("url", sent), Map.of("image", sent)));
        var waters = described("Waters", Map.of("image", sent));
        arrange(waters, "Ponds");

        managed(address(article))
                .then()
                .body("cover.url", equalTo(sent))
                .body("seo.image", equalTo(sent));
        managed(series(waters.path("id"))).then().body("seo.image", equalTo(sent));
        read("/v1/articles/ponds")
                .then()
                .body("cover.url", equalTo(told))
                .body("seo.image", equalTo(told));
        read("/v1/articles").then().body("items.cover.url", contains(told));
        read("/v1/series/waters").then().body("seo.image", equalTo(told));
    }

    @Test
    void longestAddressOnTheLongestBaseIsToldWhole() {
        var base = "https://base.example/" + "b".repeat(1978) + "/";
        var sent = "p".repeat(2000);

        relativeAddressIsKeptAsSentAndToldAbsolute(base, sent, base + sent);
    }

    @Test
    void picturesOfAuthorsAreToldAbsoluteToo() {
        var picture = Map.of("name", "Ines Hollowell", "picture", Map.of("url", "/i.jpg"));
        editor().body(picture)
                .post("/manage/v1/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/picture/url"));
        describe(Map.of("baseUrl", "https://base.example"));
        editor().body(picture).post("/manage/v1/authors").then().statusCode(201);
        publish(draft(Map.of("title", "Ponds", "body", "", "authors", List.of("ines-hollowell"))));

        managed("/manage/v1/authors/ines-hollowell").then().body("picture.url", equalTo("/i.jpg"));
        var told = "https://base.example/i.jpg";
        read("/v1/authors/ines-hollowell").then().body("picture.url", equalTo(told));
        read("/v1/articles/ponds").then().body("authors.picture.url", contains(told));
        describing(Map.of()).then().statusCode(400);
    }

    @Test
    void coversOfCardsAreToldAbsoluteToo() {
        describe(Map.of("baseUrl", "https://base.example"));
        publish(covered("Ponds", Map.of("url", "/pond.jpg")));
        publish(draft(Map.of("title", "Lakes", "body", "", "related", titles("Ponds"))));

        read("/v1/articles/lakes")
                .then()
                .body("related.cover.url", contains("https://base.example/pond.jpg"));
    }

    @Test
    void picturesMoveWithTheSite() {
        describe(Map.of("baseUrl", "https://old.example"));
        publish(covered("Ponds", Map.of("url", "/pond.jpg"), Map.of("image", "/pond.jpg")));
        arrange(described("Waters", Map.of("image", "/pond.jpg")), "Ponds");
        for (var address : List.of("/v1/articles/ponds", "/v1/articles", "/v1/series/waters")) {
            assertThat(read(address).asString()).contains("https://old.example/pond.jpg");
        }

        describe(Map.of("baseUrl", "https://new.example"));

        for (var address : List.of("/v1/articles/ponds", "/v1/articles", "/v1/series/waters")) {
            assertThat(read(address).asString())
                    .contains("https://new.example/pond.jpg")
                    .doesNotContain("old.example");
        }
    }

    @Test
    void siteWithoutABaseTakesNoRelativeAddresses() {
        editor().body(
                        withPictures(
                                "Ponds", Map.of("url", "/pond.jpg"), Map.of("image", "pond.jpg")))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cover/url", "/seo/image"))
                .body("errors.detail[0]", containsString("baseUrl"));
        editor().body(Map.of("title", "Waters", "seo", Map.of("image", "/pond.jpg")))
                .post("/manage/v1/series")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/seo/image"));
    }

    @Test
    void baseStaysWhileAPictureNeedsIt() {
        describe(Map.of("baseUrl", "https://base.example"));
        var article = covered("Ponds", Map.of("url", "/pond.jpg"));
        var described = described("Waters", Map.of("image", "/pond.jpg"));

        describing(Map.of()).then().statusCode(400).body("errors.pointer", contains("/baseUrl"));
        revise(article, Map.of("title", "Ponds", "body", ""));
        describing(Map.of()).then().statusCode(400);
        replace(series(described.path("id")), Map.of("title", "Waters"));
        describing(Map.of()).then().statusCode(200);
        editor(managed(address(article)))
                .body("{ \"cover\": { \"url\": \"/pond.jpg\" } }")
                .patch(address(article))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cover/url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//other.example/pond.jpg",
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "ftp://other.example/pond.jpg",
                "https://",
                "http:pond.jpg",
                "../pond.jpg",
                "./pond.jpg",
                "/a/../pond.jpg",
                "/a/.",
                "..",
                "?pond",
                "#pond",
                "/a b.jpg",
                "/a\\b.jpg",
                "/\\other.example/pond.jpg",
                "/a\"b",
                " /pond.jpg"
            })
    void whatIsNoAddressOfAPictureIsRefused(String address) {
        describe(Map.of("baseUrl", "https://base.example"));

        editor().body(withPictures("Ponds", Map.of("url", address), Map.of("image", address)))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/cover/url", "/seo/image"));
    }

    @Test
    void addressesAreShort() {
        describe(Map.of("baseUrl", "https://base.example"));
        covered("Ponds", Map.of("url", "/" + "p".repeat(1999)));
        editor().body(withPictures("Ponds", Map.of("url", "/" + "p".repeat(2000)), Map.of()))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cover/url"));
    }

    @Test
    void pagesTellSearchEnginesWhatTheirEditorsSay() {
        var seo = new HashMap<String, Object>(Map.of("title", "On ponds", "image", POND));
        publish(covered("Ponds", Map.of("url", POND), seo));
        published("Lakes", "Deep ones.");
        var waters = described("Waters", Map.of("description", "All of them", "noindex", true));
        arrange(waters, "Ponds");

        read("/v1/articles/ponds")
                .then()
                .body("seo.title", equalTo("On ponds"))
                .body("seo.description", nullValue())
                .body("seo.image", equalTo(POND))
                .body("seo.noindex", equalTo(false));
        read("/v1/articles/lakes").then().body("seo", nullValue());
        read("/v1/articles/ponds?fields=seo").then().body("size()", equalTo(1));
        read("/v1/series/waters")
                .then()
                .body("seo.description", equalTo("All of them"))
                .body("seo.noindex", equalTo(true));
        assertThat(read("/v1/articles").asString()).doesNotContain("seo");
        assertThat(read("/v1/series").asString()).doesNotContain("seo");
    }

    @Test
    void whatSearchEnginesAreToldIsBounded() {
        covered("Ponds", null, Map.of("title", "t".repeat(300), "description", "d".repeat(1000)));
        editor().body(
                        withPictures(
                                "Ponds",
                                null,
                                Map.of("title", "t".repeat(301), "description", "d".repeat(1001))))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/seo/title", "/seo/description"));
        editor().body(withPictures("Ponds", null, Map.of("keywords", "none", "noindex", "yes")))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/seo/keywords", "/seo/noindex"));
    }

    private static Response covered(String title, Map<String, ?> cover) {
        return covered(title, cover, null);
    }

    private static Response covered(String title, Map<String, ?> cover, Map<String, ?> seo) {
        return draft(withPictures(title, cover, seo));
    }

    private static Map<String, ?> withPictures(
            String title, Map<String, ?> cover, Map<String, ?> seo) {
        var draft = new HashMap<String, Object>();
        draft.put("title", title);
        draft.put("body", "Still ones.");
        draft.put("cover", cover);
        draft.put("seo", seo);
        return draft;
    }

    private static Response described(String title, Map<String, ?> seo) {
        var answer = editor().body(Map.of("title", title, "seo", seo)).post("/manage/v1/series");
        answer.then().statusCode(201);
        return answer;
    }

    private static void describe(Map<String, ?> site) {
        describing(site).then().statusCode(200);
    }

    private static Response describing(Map<String, ?> site) {
        return editor(managed(SITE)).body(site).put(SITE);
    }
}
