package dev.seriatim.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application keeps of its own beside the content. */
@QuarkusTest
class MetadataTest extends DeliveryTest {

    private static final String ARTICLES = "/manage/v1/articles";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"z\":1,\"a\":2,\"m\":{\"y\":[],\"b\":{}}}",
                "{\"n\":[1.10,1.0,0.1,-0.0001,12345678901234567890,9007199254740993,1E+2,0.30000000000000000004]}",
                "{\"s\":[\"\",\" \",\"\\u0001\\u001F\",\"\\\"\\\\\",\"/\",\"\u2028\",\"e\u0301\",\"\ud83d\ude00\"]}",
                "{\"b\":[true,false,null],\"null\":null}",
                "{\"__proto__\":{\"constructor\":1},\"\":\"empty\",\"a.b\":1,\"a[0]\":2,\"a,b\":3,\"$ref\":\"#\"}",
                "{\"\u6771\u4eac\":1,\"\ud83d\ude00\":2,\"\u0645\u0641\u062a\u0627\u062d\":3,\"e\u0301\":4,\"\u00e9\":5}",
            })
    void isKeptAsItWasSent(String metadata) {
        var article = publish(made("articles", "\"title\": \"Ponds\", \"body\": \"\"", metadata));
        var series = made("series", "\"title\": \"Waters\"", metadata);
        arrange(series, "Ponds");
        var author = made("authors", "\"name\": \"Ines Hollowell\"", metadata);
        var topic = made("topics", "\"name\": \"Rest\"", metadata);
        revised(article, "{ \"authors\": [\"ines-hollowell\"], \"topics\": [\"rest\"] }");
        publish(managed(address(article)));
        var site =
                editor(managed("/manage/v1/site")).body(with("", metadata)).put("/manage/v1/site");

        for (var answer :
                List.of(
                        article,
                        managed(address(article)),
                        managed(address(article) + "/versions/1"),
                        series,
                        managed(series(series.path("id"))),
                        author,
                        managed("/manage/v1/authors/ines-hollowell"),
                        topic,
                        managed("/manage/v1/topics/rest"),
                        site,
                        managed("/manage/v1/site"),
                        read("/v1/articles/ponds"),
                        read("/v1/articles/ponds?fields=slug,metadata"),
                        read("/v1/articles?fields=slug,metadata"),
                        read("/v1/series/waters"),
                        read("/v1/series"),
                        read("/v1/authors/ines-hollowell"),
                        read("/v1/topics/rest"),
                        read("/v1/site"))) {
            // Jackson spells what is beyond the first plane in escapes.
            assertThat(answer.asString().replace("\\uD83D\\uDE00", "\ud83d\ude00"))
                    .contains("\"metadata\":" + metadata);
        }
    }

    @Test
    void isEmptyWhereNothingWasSaidAndWhereNullWas() {
        var article = draft("Ponds", "");
        article.then().body("metadata", equalTo(Map.of()));
        var said = revised(article, "{ \"metadata\": { \"mood\": \"calm\" } }");

        revised(said, "{ \"metadata\": null }").then().body("metadata", equalTo(Map.of()));

        publish(managed(address(article)));
        assertThat(read("/v1/articles/ponds").asString()).contains("\"metadata\":{}");
        assertThat(read("/v1/articles?fields=metadata").asString()).contains("\"metadata\":{}");
        read("/v1/articles").then().body("items[0]", not(hasKey("metadata")));
    }

    @Test
    void isRefusedJustBeyondItsBounds() {
        for (var most :
                List.of(
                        "{\"a\":\"" + "x".repeat(16_384 - 8) + "\"}",
                        "{\"a\":\"" + "\u00e9".repeat((16_384 - 8) / 2) + "\"}",
                        "{ \"a\" : \"" + "x".repeat(16_384 - 8) + "\" }",
                        "[".repeat(7) + "1" + "]".repeat(7),
                        "{\"" + "k".repeat(200) + "\":1}",
                        "{\"" + "\ud83d\ude00".repeat(200) + "\":1}",
                        "{\"n\":[1.7976931348623157E+308,-1.7976931348623157E+308,4.9E-324,0E-9,0E+2147483647]}")) {
            var whole = most.startsWith("[") ? "{\"a\":" + most + "}" : most;
            sent("\"title\": \"Ponds\", \"body\": \"\"", whole).then().statusCode(201);
        }
        refused("{\"a\":\"" + "x".repeat(16_384 - 7) + "\"}", "/metadata");
        refused("{\"a\":" + "[".repeat(8) + "1" + "]".repeat(8) + "}", "/metadata/a/0/0/0/0/0/0/0");
        refused("{\"" + "k".repeat(201) + "\":1}", "/metadata/" + "k".repeat(100) + "\u2026");
        refused("{\"" + "k".repeat(10_000) + "\":1}", "/metadata/" + "k".repeat(100) + "\u2026");
        refused("{\"a\":{\"/~\":[0,1e400]}}", "/metadata/a/~1~0/1");
        refused("{\"a\":-1e309}", "/metadata/a");
        refused("{\"a\":1e-400}", "/metadata/a");
        refused("{\"a\":[1e-99999999999]}", "/metadata/a/0");
        refused("{\"a\":" + "7".repeat(31) + "}", "/metadata/a");
        refused("{\"a\":\"\\u0000\"}", "/metadata/a");
        refused("{\"a\":[\"\\ud800\"]}", "/metadata/a/0");
        sent("\"title\": \"Ponds\", \"body\": \"\"", "{\"\\udc00\":1}").then().statusCode(400);
        refused("[]", "/metadata");
        refused("\"text\"", "/metadata");
        refused("1", "/metadata");
        sent("\"title\": \"Ponds\", \"body\": \"\"", "{\"a\":1,\"a\":1}")
                .then()
                .statusCode(400)
                .body("detail", startsWith("A field is there twice at line 1"));
    }

    @Test
    void patchReachesIntoNestedMembers() {
        var metadata = "{\"b\":{\"x\":1.10,\"y\":[1,null]},\"a\":\"stays\",\"gone\":true}";
        var article = made("articles", "\"title\": \"Ponds\", \"body\": \"\"", metadata);
        var patch =
                "{\"metadata\":{\"b\":{\"y\":null,\"z\":{\"n\":null,\"m\":2.0}},\"gone\":null,\"new\":[null]}}";

        var patched = revised(article, patch);

        assertThat(patched.asString())
                .contains(
                        "\"metadata\":{\"b\":{\"x\":1.10,\"z\":{\"m\":2.0}},\"a\":\"stays\",\"new\":[null]}");
        assertThat(managed(address(article)).asString()).isEqualTo(patched.asString());
        editor(patched)
                .body("{\"metadata\":{\"a\":\"" + "x".repeat(16_384) + "\"}}")
                .patch(address(article))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/metadata"));
        editor(patched)
                .body("{\"metadata\":{\"b\":{\"x\":1e999}}}")
                .patch(address(article))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/metadata/b/x"));
        assertThat(managed(address(article)).asString()).isEqualTo(patched.asString());
    }

    @Test
    void anotherOrderOrAnotherDigitIsAChange() {
        var article =
                made("articles", "\"title\": \"Ponds\", \"body\": \"\"", "{\"a\":1.1,\"b\":2}");

        for (var other : List.of("{\"b\":2,\"a\":1.1}", "{\"b\":2,\"a\":1.10}")) {
            var before = managed(address(article));
            var body = "{\"title\":\"Ponds\",\"body\":\"\",\"metadata\":" + other + "}";
            var after = editor(before).body(body).put(address(article));
            assertThat(after.asString()).contains("\"metadata\":" + other);
            assertThat(after.getHeader("ETag")).isNotEqualTo(before.getHeader("ETag"));
            assertThat(managed(address(article)).getHeader("ETag"))
                    .isEqualTo(after.getHeader("ETag"));
        }
    }

    @Test
    void oneMemberIsReadAlone() {
        publish(
                made(
                        "articles",
                        "\"title\": \"Ponds\", \"body\": \"\"",
                        "{\"mood\":{\"deep\":1},\"a.b\":2,\"\":3,\"\u6771\":4,\"other\":5}"));

        for (var page : List.of("/v1/articles/ponds?fields=slug,", "/v1/articles?fields=slug,")) {
            assertThat(members(page + "metadata.mood")).isEqualTo("{\"mood\":{\"deep\":1}}");
            assertThat(members(page + "metadata.a.b,metadata.")).isEqualTo("{\"a.b\":2,\"\":3}");
            assertThat(members(page + "metadata.%E6%9D%B1")).isEqualTo("{\"\u6771\":4}");
            assertThat(members(page + "metadata.mood.deep")).isEqualTo("{}");
            assertThat(members(page + "metadata.other,metadata")).contains("mood", "other");
            for (var wrong :
                    List.of(
                            "metadata.a,metadata.a",
                            "metadat",
                            "metadata.a,",
                            "title.a",
                            "metadata." + "a,metadata.".repeat(101) + "b")) {
                reader().urlEncodingEnabled(false)
                        .get(page + wrong)
                        .then()
                        .statusCode(400)
                        .body("errors.parameter", contains("fields"));
            }
        }
    }

    /** The metadata of the one article in the answer, as it is written there. */
    private static String members(String address) {
        return read(address).asString().replaceFirst("(?s).*\"metadata\":(\\{.*\\})\\}.*", "$1");
    }

    @Test
    void listsAreNarrowedByTheValueOfAKey() {
        publish(
                made(
                        "articles",
                        "\"title\": \"One\", \"body\": \"\"",
                        "{\"kind\":\"essay\",\"n\":1.10,\"yes\":true,\"a.b\":\"x=y&z\",\"a[0]\":\"u,v\",\"\":\"none\","
                                + "\"\u6771\u4eac\":\"\u5854\",\"__proto__\":\"p\",\"o\":{\"k\":1},\"l\":[1],\"nil\":null}"));
        publish(
                made(
                        "articles",
                        "\"title\": \"Two\", \"body\": \"\"",
                        "{\"kind\":\"essay\",\"n\":\"1.10\",\"yes\":\"true\"}"));
        publish(
                made(
                        "articles",
                        "\"title\": \"Three\", \"body\": \"\"",
                        "{\"kind\":\"Essay\",\"n\":1.1}"));
        published("Four", "Four has none.");

        found("metadata.kind=essay", "One", "Two");
        found("metadata.kind=Essay", "Three");
        found("metadata.n=1.10", "One", "Two");
        found("metadata.n=1.1", "Three");
        found("metadata.yes=true", "One", "Two");
        found("metadata.a.b=x%3Dy%26z", "One");
        found("metadata.a%5B0%5D=u,v", "One");
        found("metadata.=none", "One");
        found("metadata.%E6%9D%B1%E4%BA%AC=%E5%A1%94", "One");
        found("metadata.__proto__=p", "One");
        found("metadata.kind=essay&metadata.yes=true&metadata.n=1.10", "One", "Two");
        found("metadata.kind=essay&metadata.a.b=x%3Dy%26z", "One");
        found("metadata.kind=essay&metadata.n=1.1");
        for (var nothing :
                List.of("o=1", "o.k=1", "l=1", "nil=null", "kind=essa", "k=indessay", "none=x")) {
            found("metadata." + nothing);
        }
        assertThat(all("/v1/articles?sort=title&limit=1&metadata.kind=essay", "title"))
                .containsExactly("One", "Two");
        assertThat(read("/v1/articles?q=four&metadata.kind=essay").<List<?>>path("items"))
                .isEmpty();
        assertThat(titlesOf(read("/v1/articles?q=one&metadata.kind=essay"))).containsExactly("One");
    }

    private static void found(String filter, String... titles) {
        var delivered = read("/v1/articles?total=true&" + filter);
        assertThat(titlesOf(delivered)).as(filter).containsExactlyInAnyOrder(titles);
        assertThat(delivered.<Integer>path("total")).isEqualTo(titles.length);
        var managed = editor().urlEncodingEnabled(false).get(ARTICLES + "?total=true&" + filter);
        assertThat(titlesOf(managed)).as(filter).containsExactlyInAnyOrder(titles);
        assertThat(managed.<Integer>path("total")).isEqualTo(titles.length);
    }

    private static List<String> titlesOf(Response list) {
        return list.path("items.title");
    }

    @Test
    void onlyListsOfArticlesTakeTheFilterAndOnlyAHandful() {
        for (var address : List.of("/v1/series", "/v1/authors", "/v1/site", "/v1/articles/x")) {
            reader().get(address + "?metadata.a=1")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("metadata.a"));
        }
        for (var wrong :
                List.of(
                        "metadata=a",
                        "metadata[a]=1",
                        "metadata.a=",
                        "metadata.a=1&metadata.a=1")) {
            reader().urlEncodingEnabled(false)
                    .get("/v1/articles?" + wrong.replace("[", "%5B").replace("]", "%5D"))
                    .then()
                    .statusCode(400);
        }
        var five = "metadata.a=1&metadata.b=1&metadata.c=1&metadata.d=1&metadata.e=1";
        read("/v1/articles?" + five);
        reader().get("/v1/articles?" + five + "&metadata.f=1").then().statusCode(400);
        editor().get(ARTICLES + "?" + five + "&metadata.f=1").then().statusCode(400);
    }

    @Test
    void filterFollowsWhatIsPublishedAndTheDeskWhatIsDrafted() {
        var article =
                publish(
                        made(
                                "articles",
                                "\"title\": \"One\", \"body\": \"\"",
                                "{\"mood\":\"calm\"}"));
        found("metadata.mood=calm", "One");

        var revised = revised(article, "{ \"metadata\": { \"mood\": \"wild\" } }");

        assertThat(titlesOf(read("/v1/articles?metadata.mood=calm"))).containsExactly("One");
        assertThat(titlesOf(read("/v1/articles?metadata.mood=wild"))).isEmpty();
        assertThat(titlesOf(managed(ARTICLES + "?metadata.mood=wild"))).containsExactly("One");
        assertThat(titlesOf(managed(ARTICLES + "?metadata.mood=calm"))).isEmpty();
        read("/v1/articles/one").then().body("metadata.mood", equalTo("calm"));

        publish(revised);

        found("metadata.mood=wild", "One");
        found("metadata.mood=calm");
        read("/v1/articles/one").then().body("metadata.mood", equalTo("wild"));
        unpublish(managed(address(article)));
        assertThat(titlesOf(read("/v1/articles?metadata.mood=wild"))).isEmpty();
    }

    @Test
    void versionsKeepItAndRestorationBringsItBack() {
        var article =
                publish(
                        made(
                                "articles",
                                "\"title\": \"One\", \"body\": \"\"",
                                "{\"b\":1.10,\"a\":1}"));
        var revised =
                publish(
                        revised(
                                article,
                                "{ \"metadata\": { \"a\": 2 }, \"seo\": { \"noindex\": true } }"));

        var compared = managed(address(article) + "/versions/2?diff=1");
        var restored = editor(revised).post(address(article) + "/versions/1/restoration");

        assertThat(compared.asString())
                .contains(
                        "\"metadata\":{\"from\":{\"b\":1.10,\"a\":1},\"to\":{\"b\":1.10,\"a\":2}}");
        restored.then().statusCode(200).body("seo", equalTo(null));
        assertThat(restored.asString()).contains("\"metadata\":{\"b\":1.10,\"a\":1}");
        read("/v1/articles/one").then().body("seo.noindex", equalTo(true));
    }

    @Test
    void severalArticlesGetTheirsInOneRequest() {
        var one = made("articles", "\"title\": \"Ponds\", \"body\": \"\"", "{\"a\":1,\"b\":1.10}");
        var other = made("articles", "\"title\": \"Lakes\", \"body\": \"\"", "{\"a\":1}");

        editor().body(
                        Map.of(
                                "items",
                                List.of(
                                        amendment(one, "metadata", Map.of("b", 2)),
                                        amendment(other, "contentRating", "mature"))))
                .patch(ARTICLES)
                .then()
                .statusCode(200);

        managed(address(one)).then().body("metadata", equalTo(Map.of("a", 1, "b", 2)));
        managed(address(other)).then().body("metadata", equalTo(Map.of("a", 1)));
    }

    @Test
    void severalArticlesArePatchedAsOneIs() {
        for (var patch :
                List.of(
                        "{\"a\":null}",
                        "{\"c\":{\"x\":null,\"y\":[null]}}",
                        "{\"b\":1.10,\"new\":{\"n\":null}}",
                        "{\"null\":null}",
                        "{}",
                        "null")) {
            var metadata = "{\"a\":1,\"b\":1.1,\"c\":{\"x\":1,\"z\":null},\"null\":null}";
            var one = made("articles", "\"title\": \"Ponds\", \"body\": \"\"", metadata);
            var other = made("articles", "\"title\": \"Lakes\", \"body\": \"\"", metadata);

            var alone = revised(one, "{\"metadata\":" + patch + "}");
            amended(other, "\"metadata\":" + patch).then().statusCode(200);

            assertThat(written(managed(address(other)))).isEqualTo(written(alone));
        }
    }

    @Test
    void mergedMetadataOfSeveralArticlesKeepsItsBounds() {
        var article =
                made(
                        "articles",
                        "\"title\": \"Ponds\", \"body\": \"\"",
                        "{\"a\":\"" + "x".repeat(10_000) + "\"}");

        amended(article, "\"metadata\":{\"b\":\"" + "x".repeat(10_000) + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/metadata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "series", "authors", "topics", "site"})
    void whatWasReadIsSentBackAsAPatchAndNullsStay(String kind) {
        var metadata =
                "{\"null\":null,\"deep\":{\"null\":null,\"list\":[null,{\"null\":null}]},\"a\":1.10}";
        var members =
                Map.of(
                        "articles",
                        "\"title\": \"Ponds\", \"body\": \"\"",
                        "series",
                        "\"title\": \"Waters\"",
                        "authors",
                        "\"name\": \"Ines\"",
                        "topics",
                        "\"name\": \"Rest\"");
        var at = "/manage/v1/" + kind;
        if (kind.equals("site")) {
            editor(managed(at)).body(with("", metadata)).put(at).then().statusCode(200);
        } else {
            var made = made(kind, members.get(kind), metadata);
            at = made.getHeader("Location").replaceFirst("^https?://[^/]*", "");
        }
        var read = managed(at);

        var patched = editor(read).body(read.asString()).patch(at);

        patched.then().statusCode(200);
        assertThat(patched.asString()).isEqualTo(read.asString()).contains(metadata);
    }

    private static String written(Response article) {
        return article.asString()
                .replaceFirst(".*\"metadata\":", "")
                .replaceFirst(",\"links\".*", "");
    }

    private static Response amended(Response article, String members) {
        return editor().body(
                        "{\"items\":[{\"articleId\":\"%s\",\"etag\":\"*\",%s}]}"
                                .formatted(article.path("id"), members))
                .patch(ARTICLES);
    }

    private static Map<String, ?> amendment(Response article, String member, Object value) {
        return Map.of(
                "articleId", article.path("id"), "etag", article.getHeader("ETag"), member, value);
    }

    @Test
    void earlierDraftsKeepItAsItWasSent() {
        var article =
                made("articles", "\"title\": \"One\", \"body\": \"\"", "{\"b\":1.10,\"a\":1}");

        revised(article, "{ \"metadata\": null }");

        var number = managed(address(article) + "/drafts").<Integer>path("items[0].number");
        var earlier = managed(address(article) + "/drafts/" + number);
        assertThat(earlier.asString()).contains("\"metadata\":{\"b\":1.10,\"a\":1}");
    }

    @Test
    void readersHearOfTheMetadataOfSeriesAuthorsAndTopics() {
        publish(
                draft(
                        Map.of(
                                "title",
                                "Ponds",
                                "body",
                                "",
                                "authors",
                                List.of("Ines"),
                                "topics",
                                List.of("Rest"))));
        var series = series("Waters", "Ponds");
        for (var address : List.of("/v1/series/waters", "/v1/authors/ines", "/v1/topics/rest")) {
            read(address).then().body("metadata", equalTo(Map.of()));
        }

        for (var address :
                List.of(
                        series(series.path("id")),
                        "/manage/v1/authors/ines",
                        "/manage/v1/topics/rest")) {
            editor(managed(address))
                    .body("{\"metadata\":{\"a\":1}}")
                    .patch(address)
                    .then()
                    .statusCode(200);
        }

        for (var address : List.of("/v1/series/waters", "/v1/authors/ines", "/v1/topics/rest")) {
            read(address).then().body("metadata.a", equalTo(1));
        }
        for (var list : List.of("/v1/series", "/v1/authors", "/v1/topics")) {
            read(list).then().body("items.metadata.a", hasItem(1));
        }
    }

    private static Response made(String kind, String members, String metadata) {
        var answer = editor().body(with(members, metadata)).post("/manage/v1/" + kind);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response sent(String members, String metadata) {
        return editor().body(with(members, metadata)).post(ARTICLES);
    }

    private static void refused(String metadata, String pointer) {
        var answer = sent("\"title\": \"Ponds\", \"body\": \"\"", metadata);
        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }

    private static String with(String members, String metadata) {
        return "{" + members + (members.isEmpty() ? "" : ", ") + "\"metadata\": " + metadata + "}";
    }

    private static Response revised(Response article, String patch) {
        var answer =
                editor(managed(address(article)))
                        .contentType("application/merge-patch+json")
                        .body(patch)
                        .patch(address(article));
        answer.then().statusCode(200);
        return answer;
    }
}
