package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of names in languages when several want the same, or one wants what cannot be. */
@QuarkusTest
class HostileTranslationsTest extends DeliveryTest {

    private static final String TOPICS = "/manage/v1/topics";

    @Test
    void fiftyLanguagesAreEnough() {
        var many = new HashMap<String, Object>();
        IntStream.range(0, 50).forEach(i -> many.put("en-x-" + i, Map.of("name", "Rain " + i)));

        post(Map.of("name", "Rain", "translations", many)).then().statusCode(201);
        many.put("de", Map.of("name", "Regen"));
        post(Map.of("name", "Snow", "translations", many))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/translations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"de\\u0000": {"name": "Regen"}}                   | /translations/de
                    {"de": {"name": "Re\\u0000gen"}}                   | /translations/de/name
                    {"de": {"name": "Re\\ud800gen"}}                   | /translations/de/name
                    {"de/at~0": {"name": "Regen"}}                     | /translations/de~1at~00
                    {"abcdefgh-abcdefgh-abcdefgh-abcdefgh-a": {"name": "Regen"}} | /translations/abcdefgh-abcdefgh-abcdefgh-abcdefgh-a
                    {"de": {"name": "\\u200b"}}                        | /translations/de/name
                    {"de": {"name": "Regen", "slug": "Regen"}}         | /translations/de/slug
                    {"de": {"name": "Regen", "slug": ["regen"]}}       | /translations/de/slug
                    {"de": [{"name": "Regen"}]}                        | /translations/de
                    """)
    void whatCannotBeKeptIsRefusedWithItsPlace(String translations, String pointer) {
        var begun = "{\"name\": \"Rain\", \"translations\": " + translations + "}";

        var answer = editor().body(begun).post(TOPICS);

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .anyMatch(told -> told.startsWith(pointer));
        editor().get(TOPICS).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/topics/regen?language=de&language=en",
                "/v1/topics/regen?language=de&fallback=none&fallback=none",
                "/v1/topics/regen?fallback=",
                "/v1/topics/regen?fallback=NONE",
                "/v1/topics/regen?language=%00",
                "/v1/topics/regen?language=de%20",
                "/v1/topics/regen?language=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u",
                "/v1/site?language=de-",
                "/v1/series?language=*-de",
                "/v1/authors?language=,"
            })
    void whatIsNoListOfLanguagesIsRefused(String address) {
        rain();

        reader().urlEncodingEnabled(false).noFilters().get(address).then().statusCode(400);
    }

    @Test
    void sameSlugIsGivenToOneOfSeveralWhoWantItAtOnce() {
        var translation = Map.of("de", Map.of("name", "Regen", "slug", "regen"));

        var answers =
                AtOnce.times(4, () -> post(Map.of("name", "Rain", "translations", translation)));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void slugsMadeAtOnceAreNumberedInEveryLanguage() {
        var translation = Map.of("de", Map.of("name", "Regen"));

        var answers =
                AtOnce.times(4, () -> post(Map.of("name", "Rain", "translations", translation)));

        assertThat(answers)
                .extracting(answer -> answer.<String>path("translations.de.slug"))
                .containsExactlyInAnyOrder("regen", "regen-2", "regen-3", "regen-4");
    }

    @Test
    void mergedTopicLeavesItsNamesAndSlugsInEveryLanguage() {
        rain();
        post(Map.of(
                        "name",
                        "Drizzle",
                        "translations",
                        Map.of(
                                "de", Map.of("name", "Niesel"),
                                "fr", Map.of("name", "Bruine"))))
                .then()
                .statusCode(201);

        editor(editor().get(TOPICS + "/drizzle"))
                .body(Map.of("into", "rain"))
                .post(TOPICS + "/drizzle/merge")
                .then()
                .statusCode(200)
                .body("translations.de.slug", equalTo("regen"));

        moved("/v1/topics/niesel").then().header("Location", "/v1/topics/regen");
        moved("/v1/topics/bruine").then().header("Location", "/v1/topics/rain");
        moved("/v1/topics/drizzle").then().header("Location", "/v1/topics/rain");
        var wet = published(Map.of("title", "Wet", "body", "Very.", "topics", List.of("Bruine")));
        read(page(wet)).then().body("topics.slug", contains("rain"));
    }

    @Test
    void slugThatIsGivenUpInALanguageIsFreeForOthers() {
        rain();
        patch(TOPICS + "/rain", "{'translations': {'de': {'slug': 'der-regen'}}}");
        post(Map.of("name", "Regen", "slug", "regen")).then().statusCode(409);

        editor(editor().get(TOPICS + "/rain"))
                .delete(TOPICS + "/rain/slugs/regen")
                .then()
                .statusCode(204);

        post(Map.of("name", "Regen", "slug", "regen")).then().statusCode(201);
        reader().get("/v1/topics/regen").then().statusCode(404);
        read("/v1/topics/der-regen").then().body("language", equalTo("de"));
    }

    @Test
    void deletedTopicLeavesNothingInAnyLanguage() {
        post(Map.of("name", "Rain", "translations", Map.of("de", Map.of("name", "Regen"))));

        editor(editor().get(TOPICS + "/rain")).delete(TOPICS + "/rain").then().statusCode(204);

        post(Map.of("name", "Regen")).then().statusCode(201).body("slug", equalTo("regen"));
        var made = published(Map.of("title", "Wet", "body", "Very.", "topics", List.of("Rain")));
        read(page(made)).then().body("topics[0].slug", equalTo("rain"));
    }

    @Test
    void heldAnswerIsToldUnchangedInEachLanguageAlone() {
        rain();
        var english = read("/v1/topics/rain");
        var german = read("/v1/topics/regen?language=de");
        assertThat(german.getHeader("ETag")).isNotEqualTo(english.getHeader("ETag"));

        reader().header("If-None-Match", german.getHeader("ETag"))
                .get("/v1/topics/regen?language=de")
                .then()
                .statusCode(304)
                .body(emptyString());
        reader().header("If-None-Match", german.getHeader("ETag"))
                .get("/v1/topics/rain")
                .then()
                .statusCode(200);
        reader().head("/v1/topics/regen?language=de")
                .then()
                .statusCode(200)
                .header("ETag", german.getHeader("ETag"))
                .header("Content-Language", equalTo("de"));
    }

    @Test
    void previewReadsInLanguagesToo() {
        rain();
        draft(Map.of("title", "Later", "body", "Soon.", "topics", List.of("Snow")));
        patch(TOPICS + "/snow", "{'translations': {'de': {'name': 'Schnee'}}}");
        var token = editor().body("{}").post("/manage/v1/preview-tokens").<String>path("token");

        reader().get("/v1/topics/schnee").then().statusCode(404);
        read("/v1/topics/schnee?preview=" + token)
                .then()
                .body("name", equalTo("Schnee"))
                .body("translations.slug", contains("snow"))
                .body("links.self", equalTo("/v1/topics/schnee?preview=" + token));
        moved("/v1/topics/snow?language=de&preview=" + token)
                .then()
                .header("Location", "/v1/topics/schnee?language=de&preview=" + token);
        read("/v1/topics?language=de&preview=" + token)
                .then()
                .body("items.name", containsInAnyOrder("Regen", "Schnee"));
    }

    @Test
    void articleIsFoundByTheNamesOfItsTopicAsLongAsItHasThem() {
        rain();

        var words = read("/v1/articles?q=regen");

        words.then().body("items.slug", hasItem("falling"));
        patch(TOPICS + "/rain", "{'translations': null}");
        read("/v1/articles?q=regen").then().body("items.size()", equalTo(0));
    }

    /** A topic in two languages, and an article on it. */
    private static void rain() {
        post(Map.of("name", "Rain", "translations", Map.of("de", Map.of("name", "Regen"))))
                .then()
                .statusCode(201);
        published(Map.of("title", "Falling", "body", "Down.", "topics", List.of("Rain")));
    }

    private static Response post(Map<String, ?> topic) {
        return editor().body(topic).post(TOPICS);
    }

    private static void patch(String address, String patch) {
        editor(editor().get(address))
                .body(patch.replace('\'', '"'))
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static Response moved(String address) {
        var answer = reader().redirects().follow(false).get(address);
        answer.then().statusCode(308);
        return answer;
    }
}
