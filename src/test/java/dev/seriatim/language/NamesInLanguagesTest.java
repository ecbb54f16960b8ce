package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series, topics, authors and the site are called by names in several languages. */
@QuarkusTest
class NamesInLanguagesTest extends DeliveryTest {

    private static final String TOPIC = "/manage/v1/topics/neighbours";

    private static final Map<String, ?> NEIGHBOURS =
            Map.of(
                    "name",
                    "Neighbours",
                    "description",
                    "Next door.",
                    "translations",
                    Map.of(
                            "de", Map.of("name", "Nachbarn", "description", "Nebenan."),
                            "pt", Map.of("name", "Vizinhos"),
                            "zh-Hant", Map.of("name", "鄰居", "slug", "linju"),
                            "ar", Map.of("name", "الجيران", "slug", "jiran")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    neighbours | -                | en      | ltr | Neighbours
                    nachbarn   | -                | de      | ltr | Nachbarn
                    linju      | -                | zh-Hant | ltr | 鄰居
                    jiran      | -                | ar      | rtl | الجيران
                    nachbarn   | de-AT,de,en      | de      | ltr | Nachbarn
                    nachbarn   | de-CH            | de      | ltr | Nachbarn
                    linju      | zh-Hant-TW       | zh-Hant | ltr | 鄰居
                    neighbours | zh-Hans          | en      | ltr | Neighbours
                    vizinhos   | fr,pt-BR         | pt      | ltr | Vizinhos
                    vizinhos   | fr               | pt      | ltr | Vizinhos
                    neighbours | fr,x-whine       | en      | ltr | Neighbours
                    nachbarn   | *                | de      | ltr | Nachbarn
                    neighbours | EN-gb            | en      | ltr | Neighbours
                    """)
    void topicIsReadInTheBestLanguage(
            String slug, String asked, String language, String direction, String name) {
        topic(NEIGHBOURS);

        var topic = read("/v1/topics/" + slug + (asked == null ? "" : "?language=" + asked));

        topic.then()
                .header("Content-Language", equalTo(language))
                .body("language", equalTo(language))
                .body("direction", equalTo(direction))
                .body("name", equalTo(name))
                .body("slug", equalTo(slug))
                .body("links.self", equalTo("/v1/topics/" + slug));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    neighbours, de,    nachbarn
                    nachbarn,   en,    neighbours
                    nachbarn,   pt-BR, vizinhos
                    jiran,      zh-Hant-HK, linju
                    """)
    void slugOfAnotherLanguageLeadsToThatOfTheOneAskedFor(String slug, String asked, String to) {
        topic(NEIGHBOURS);

        moved("/v1/topics/%s?language=%s&limit=5".formatted(slug, asked))
                .then()
                .statusCode(308)
                .header("Location", "/v1/topics/%s?language=%s&limit=5".formatted(to, asked));
    }

    @Test
    void thereIsNothingInOtherLanguagesForWhoWantsNoOther() {
        topic(NEIGHBOURS);

        for (var asked : List.of("fr", "de-AT,de", "*")) {
            var status = asked.equals("fr") ? 404 : 200;
            reader().get("/v1/topics/nachbarn?fallback=none&language=" + asked)
                    .then()
                    .statusCode(status);
        }
        read("/v1/topics/nachbarn?fallback=none").then().body("language", equalTo("de"));
        reader().get("/v1/topics/nachbarn?fallback=some").then().statusCode(400);
        reader().get("/v1/topics/nachbarn?language=de_AT").then().statusCode(400);
        reader().get("/v1/topics/nachbarn?language=").then().statusCode(400);
    }

    @Test
    void whatATranslationDoesNotSayIsNotSaid() {
        topic(NEIGHBOURS);

        read("/v1/topics/nachbarn").then().body("description", equalTo("Nebenan."));
        read("/v1/topics/vizinhos").then().body("description", nullValue());
    }

    @Test
    void pageTellsWhereItIsInOtherLanguages() {
        topic(NEIGHBOURS);
        templates("https://lantern.example/{language}/on/{slug}");

        var page = read("/v1/topics/nachbarn");

        page.then()
                .body("url", equalTo("https://lantern.example/de/on/nachbarn"))
                .body("links.page", equalTo("https://lantern.example/de/on/nachbarn"))
                .body("translations.language", contains("en", "ar", "pt", "zh-Hant"))
                .body("translations.slug", contains("neighbours", "jiran", "vizinhos", "linju"))
                .body("translations[0].name", equalTo("Neighbours"))
                .body("translations[3].url", equalTo("https://lantern.example/zh-Hant/on/linju"));
        for (var other : page.<List<Map<String, String>>>path("translations")) {
            read("/v1/topics/" + other.get("slug"))
                    .then()
                    .body("language", equalTo(other.get("language")))
                    .body("url", equalTo(other.get("url")));
        }
    }

    @Test
    void oneSlugMayBeThatOfSeveralLanguages() {
        topic(
                Map.of(
                        "name",
                        "Jazz",
                        "translations",
                        Map.of("de", Map.of("name", "Jazz"), "fr", Map.of("name", "Le jazz"))));
        templates("https://lantern.example/{language}/on/{slug}");

        read("/v1/topics/jazz").then().body("language", equalTo("en"));
        read("/v1/topics/jazz?language=de")
                .then()
                .body("language", equalTo("de"))
                .body("url", equalTo("https://lantern.example/de/on/jazz"))
                .body("links.self", equalTo("/v1/topics/jazz?language=de"))
                .body("translations.slug", contains("jazz", "le-jazz"));
        read("/v1/lookup?url=/de/on/jazz")
                .then()
                .body("language", equalTo("de"))
                .body("links.self", equalTo("/v1/topics/jazz?language=de"));
    }

    @Test
    void listIsToldInTheBestLanguagesInTheOrderOfOwnSlugs() {
        topic(NEIGHBOURS);
        topic(Map.of("name", "Zoos"));
        topic(Map.of("name", "Äpfel", "language", "de", "slug", "aepfel"));

        read("/v1/topics?language=de-AT,en&limit=2&total=true")
                .then()
                .header("Content-Language", nullValue())
                .body("items.name", contains("Äpfel", "Nachbarn"))
                .body("items.language", contains("de", "de"))
                .body("items[1].links.self", equalTo("/v1/topics/nachbarn"))
                .body("total", equalTo(3));
        assertThat(NamesInLanguagesTest.<String>all("/v1/topics?language=de-AT,en&limit=1", "name"))
                .containsExactly("Äpfel", "Nachbarn", "Zoos");
        read("/v1/topics?language=de-AT&fallback=none&total=true")
                .then()
                .body("items.name", contains("Äpfel", "Nachbarn"))
                .body("total", equalTo(2));
        read("/v1/topics?language=fr&fallback=none&total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        read("/v1/topics?language=fr,*&fallback=none").then().body("items.name.size()", equalTo(3));
    }

    @Test
    void formerSlugLeadsToTheSlugOfItsLanguage() {
        var topic = topic(NEIGHBOURS);
        templates("https://lantern.example/{language}/on/{slug}");

        patch(
                TOPIC,
                "{'translations': {'de': {'name': 'Nachbarschaft', 'slug': 'nachbarschaft'}}}");
        moved("/v1/topics/nachbarn").then().header("Location", "/v1/topics/nachbarschaft");
        read("/v1/redirects")
                .then()
                .body("items.from", contains("nachbarn"))
                .body("items.to", contains("nachbarschaft"))
                .body("items.fromUrl", contains("https://lantern.example/de/on/nachbarn"))
                .body("items.toUrl", contains("https://lantern.example/de/on/nachbarschaft"));

        patch(TOPIC, "{'translations': {'de': null}}");
        moved("/v1/topics/nachbarn").then().header("Location", "/v1/topics/neighbours");
        moved("/v1/topics/nachbarschaft").then().header("Location", "/v1/topics/neighbours");

        patch(TOPIC, "{'translations': {'de': {'name': 'Nebenan'}}}");
        moved("/v1/topics/nachbarn").then().header("Location", "/v1/topics/nebenan");
        read("/v1/topics/nebenan").then().body("language", equalTo("de"));
        assertThat(topic.<String>path("translations.de.slug")).isEqualTo("nachbarn");
    }

    @Test
    void slugChangesHandsBetweenTheLanguagesOfOneTopic() {
        topic(NEIGHBOURS);

        patch(TOPIC, "{'slug': 'nachbarn', 'translations': {'de': {'slug': 'neighbours'}}}");

        read("/v1/topics/nachbarn").then().body("language", equalTo("en"));
        read("/v1/topics/neighbours").then().body("language", equalTo("de"));
        read("/v1/redirects").then().body("items", empty());
    }

    @Test
    void slugOfAnotherTopicIsRefusedInEveryLanguage() {
        topic(NEIGHBOURS);
        var other = editor().body(Map.of("name", "Zoos")).post("/manage/v1/topics");

        for (var slug : List.of("nachbarn", "neighbours")) {
            editor(other)
                    .body(
                            "{\"translations\": {\"de\": {\"name\": \"Zoos\", \"slug\": \"%s\"}}}"
                                    .formatted(slug))
                    .patch("/manage/v1/topics/zoos")
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", contains("/translations/de/slug"));
            editor(other)
                    .body(Map.of("slug", slug))
                    .patch("/manage/v1/topics/zoos")
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", contains("/slug"));
        }
        var made =
                editor().body(
                                Map.of(
                                        "name",
                                        "Nextdoors",
                                        "translations",
                                        Map.of("de", Map.of("name", "Nachbarn"))))
                        .post("/manage/v1/topics");
        made.then().statusCode(201).body("translations.de.slug", equalTo("nachbarn-2"));
        editor(editor().get(TOPIC)).delete(TOPIC + "/slugs/nachbarn").then().statusCode(409);
    }

    @Test
    void mergePatchReachesIntoEachLanguage() {
        topic(NEIGHBOURS);

        var patched =
                patch(
                        TOPIC,
                        "{'translations': {'de': {'description': null}, 'pt': null, 'it': {'name': 'Vicini'}}}");

        patched.then()
                .body("translations", not(hasKey("pt")))
                .body("translations.de.name", equalTo("Nachbarn"))
                .body("translations.de.slug", equalTo("nachbarn"))
                .body("translations.de.description", nullValue())
                .body("translations.it.slug", equalTo("vicini"));
        assertThat(editor().get(TOPIC).asString()).isEqualTo(patched.asString());
        patch(TOPIC, "{'translations': null}").then().body("translations", equalTo(Map.of()));
    }

    @Test
    void whatWasReadIsSentBackWithoutAChange() {
        topic(NEIGHBOURS);
        var read = editor().get(TOPIC);

        var replaced = editor(read).body(read.asString()).put(TOPIC);

        replaced.then().statusCode(200);
        assertThat(replaced.asString()).isEqualTo(read.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'en': {'name': 'Next'}}                            | /translations/en
                    {'EN': {'name': 'Next'}}                            | /translations/EN
                    {'de': {'name': 'A'}, 'DE': {'name': 'B'}}          | /translations/de
                    {'he': {'name': 'A'}, 'iw': {'name': 'B'}}          | /translations/iw
                    {'de_AT': {'name': 'A'}}                            | /translations/de_AT
                    {'': {'name': 'A'}}                                 | /translations/
                    {'de': {}}                                          | /translations/de/name
                    {'de': {'name': ''}}                                | /translations/de/name
                    {'de': {'name': 'A', 'slug': 'A B'}}                | /translations/de/slug
                    {'de': {'name': 'A', 'bio': 'B'}}                   | /translations/de/bio
                    {'de': {'name': 7}}                                 | /translations/de/name
                    {'de': 'A'}                                         | /translations/de
                    []                                                  | /translations
                    7                                                   | /translations
                    """)
    void whatIsWrongWithATranslationIsToldWithItsPlace(String translations, String pointer) {
        var sent = "{'name': 'Neighbours', 'translations': %s}".formatted(translations);

        editor().body(sent.replace('\'', '"'))
                .post("/manage/v1/topics")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void languageOfItsOwnWordsIsTheSitesAtFirstAndStays() {
        replace("/manage/v1/site", Map.of("defaultLanguage", "de-CH"));
        var topic = topic(Map.of("name", "Nachbarn"));
        replace("/manage/v1/site", Map.of("defaultLanguage", "en"));

        topic.then().body("language", equalTo("de-CH"));
        read("/v1/topics/nachbarn").then().header("Content-Language", equalTo("de-CH"));
        patch("/manage/v1/topics/nachbarn", "{'language': 'de'}")
                .then()
                .body("language", equalTo("de"));
        patch("/manage/v1/topics/nachbarn", "{'language': null}")
                .then()
                .body("language", equalTo("de"));
        editor(editor().get("/manage/v1/topics/nachbarn"))
                .body("{\"translations\": {\"fr\": {\"name\": \"Voisins\"}}, \"language\": \"fr\"}")
                .patch("/manage/v1/topics/nachbarn")
                .then()
                .statusCode(400);
    }

    @Test
    void topicIsMeantByItsNamesInAllLanguages() {
        topic(NEIGHBOURS);

        var article =
                published(
                        Map.of(
                                "title",
                                "Zaun",
                                "body",
                                "Hoch.",
                                "language",
                                "de",
                                "topics",
                                List.of("Nachbarn")));

        read(page(article)).then().body("topics.slug", contains("nachbarn"));
        read("/v1/articles?topic=nachbarn")
                .then()
                .body("items.slug", containsInAnyOrder("zaun", "about-neighbours"));
        read("/v1/articles?q=vizinhos")
                .then()
                .body("items.slug", containsInAnyOrder("zaun", "about-neighbours"));
    }

    @Test
    void articlePageNamesAllInItsOwnLanguage() {
        library();

        read("/v1/articles/zaun")
                .then()
                .body("topics[0].name", equalTo("Nachbarn"))
                .body("topics[0].slug", equalTo("nachbarn"))
                .body("topics[0].language", equalTo("de"))
                .body("topics[0].url", equalTo("https://lantern.example/de/on/nachbarn"))
                .body("authors[0].name", equalTo("Ines Hollowell"))
                .body("authors[0].bio", equalTo("Schreibt mit der Hand."))
                .body("authors[0].language", equalTo("de"))
                .body("authors[0].links.self", equalTo("/v1/authors/ines-hollowell?language=de"))
                .body("series[0].title", equalTo("Zäune"))
                .body("series[0].slug", equalTo("zaeune"))
                .body("series[0].language", equalTo("de"))
                .body("url", equalTo("https://lantern.example/de-AT/zaun"));
        read("/v1/articles/fence")
                .then()
                .body("topics[0].name", equalTo("Neighbours"))
                .body("authors[0].bio", equalTo("Writes by hand."))
                .body("authors[0].links.self", equalTo("/v1/authors/ines-hollowell"))
                .body("series[0].title", equalTo("Fences"))
                .body("url", equalTo("https://lantern.example/en/fence"))
                .body(
                        "body.content",
                        equalTo(
                                "<p>See <a href=\"https://lantern.example/de-AT/zaun\">there</a>.</p>"));
        read("/v1/articles/kerites")
                .then()
                .body("authors[0].name", equalTo("Hollowell Inés"))
                .body("topics[0].name", equalTo("Neighbours"))
                .body("topics[0].language", equalTo("en"));
        read("/v1/articles?sort=title")
                .then()
                .body("items.authors[1][0].name", equalTo("Hollowell Inés"))
                .body("items.topics[2][0].name", equalTo("Nachbarn"));
    }

    @Test
    void authorIsToldInTheBestLanguageUnderOneSlug() {
        library();

        read("/v1/authors/ines-hollowell?language=de-AT")
                .then()
                .header("Content-Language", equalTo("de"))
                .body("name", equalTo("Ines Hollowell"))
                .body("bio", equalTo("Schreibt mit der Hand."))
                .body("direction", equalTo("ltr"))
                .body("links.self", equalTo("/v1/authors/ines-hollowell?language=de"))
                .body("translations.language", contains("en", "hu"))
                .body("translations.name", contains("Ines Hollowell", "Hollowell Inés"));
        read("/v1/authors/ines-hollowell").then().body("bio", equalTo("Writes by hand."));
        read("/v1/authors?language=hu").then().body("items.name", contains("Hollowell Inés"));
        reader().get("/v1/authors/ines-hollowell?language=fr&fallback=none").then().statusCode(404);
        read("/v1/lookup?url=/hu/by/ines-hollowell").then().body("language", equalTo("hu"));
    }

    @Test
    void seriesIsToldInTheBestLanguageWithItsParts() {
        library();

        read("/v1/series/zaeune?language=de")
                .then()
                .header("Content-Language", equalTo("de"))
                .body("title", equalTo("Zäune"))
                .body("seo.title", equalTo("Alles über Zäune"))
                .body("seo.noindex", equalTo(true))
                .body("seo.description", nullValue())
                .body("url", equalTo("https://lantern.example/de/paths/zaeune"))
                .body("translations.slug", contains("fences"))
                .body("parts.slug", contains("zaun", "fence"));
        moved("/v1/series/fences?language=de")
                .then()
                .header("Location", "/v1/series/zaeune?language=de");
        read("/v1/series?language=de").then().body("items.title", contains("Zäune"));
        read("/v1/articles?series=zaeune&sort=position")
                .then()
                .body("items.slug", contains("zaun", "fence"));
        read("/v1/lookup?url=/v1/series/zaeune").then().body("language", equalTo("de"));
    }

    @Test
    void siteIsCalledInTheBestLanguage() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name",
                        "The Slow Lantern",
                        "translations",
                        Map.of(
                                "de",
                                Map.of("name", "Die langsame Laterne"),
                                "ar",
                                Map.of("name", "الفانوس"))));

        read("/v1/site")
                .then()
                .header("Content-Language", equalTo("en"))
                .body("name", equalTo("The Slow Lantern"));
        read("/v1/site?language=ar-EG,de")
                .then()
                .header("Content-Language", equalTo("ar"))
                .body("name", equalTo("الفانوس"))
                .body("direction", equalTo("rtl"))
                .body("translations.language", contains("en", "de"));
        reader().get("/v1/site?language=fr&fallback=none").then().statusCode(404);
        editor(editor().get("/manage/v1/site"))
                .body("{\"defaultLanguage\": \"de\"}")
                .patch("/manage/v1/site")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/translations/de"));
    }

    @Test
    void siteIsCalledSomethingInEachOfItsLanguages() {
        replace(
                "/manage/v1/site",
                Map.of("name", "The Slow Lantern", "translations", Map.of("de", Map.of())));

        read("/v1/site?language=de")
                .then()
                .body("name", equalTo("The Slow Lantern"))
                .body("language", equalTo("en"))
                .body("translations", empty());
    }

    private static void library() {
        templates("https://lantern.example/{language}/on/{slug}");
        topic(NEIGHBOURS);
        editor().body(
                        Map.of(
                                "name", "Ines Hollowell",
                                "bio", "Writes by hand.",
                                "translations",
                                        Map.of(
                                                "de", Map.of("bio", "Schreibt mit der Hand."),
                                                "hu", Map.of("name", "Hollowell Inés"))))
                .post("/manage/v1/authors")
                .then()
                .statusCode(201);
        published(article("Zaun", "de-AT", "Hoch."));
        published(article("Fence", "en", "See [there](zaun.md)."));
        published(article("Kerítés", "hu", "Magas.", "slug", "kerites"));
        var series =
                editor().body(
                                Map.of(
                                        "title", "Fences",
                                        "seo",
                                                Map.of(
                                                        "title",
                                                        "All about fences",
                                                        "description",
                                                        "High.",
                                                        "noindex",
                                                        true),
                                        "translations",
                                                Map.of(
                                                        "de",
                                                        Map.of(
                                                                "title", "Zäune",
                                                                "slug", "zaeune",
                                                                "seo",
                                                                        Map.of(
                                                                                "title",
                                                                                "Alles über Zäune")))))
                        .post("/manage/v1/series");
        series.then().statusCode(201);
        arrange(series, "Zaun", "Fence");
        editor(
                        editor().get(
                                        "/manage/v1/articles/"
                                                + read("/v1/articles/about-neighbours").path("id")))
                .delete(
                        "/manage/v1/articles/"
                                + read("/v1/articles/about-neighbours").path("id")
                                + "/publication?acknowledge=true")
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> article(
            String title, String language, String body, String... slug) {
        return Map.of(
                "title",
                title,
                "slug",
                slug.length == 0 ? title.toLowerCase(Locale.ROOT) : slug[1],
                "language",
                language,
                "body",
                body,
                "authors",
                List.of("Ines Hollowell"),
                "topics",
                List.of("Neighbours"));
    }

    private static void templates(String topic) {
        replace(
                "/manage/v1/site",
                Map.of(
                        "urlTemplates",
                        Map.of(
                                "article", "https://lantern.example/{language}/{slug}",
                                "series", "https://lantern.example/{language}/paths/{slug}",
                                "author", "https://lantern.example/{language}/by/{slug}",
                                "topic", topic)));
    }

    /** Makes a topic of which there is an article to be read. */
    private static Response topic(Map<String, ?> draft) {
        var topic = editor().body(draft).post("/manage/v1/topics");
        topic.then().statusCode(201);
        published(
                Map.of(
                        "title",
                        "About " + draft.get("name"),
                        "body",
                        "This.",
                        "topics",
                        List.of(topic.<String>path("slug"))));
        return topic;
    }

    private static Response patch(String address, String patch) {
        var patched = editor(editor().get(address)).body(patch.replace('\'', '"')).patch(address);
        patched.then().statusCode(200);
        return patched;
    }

    private static Response moved(String address) {
        var answer = reader().redirects().follow(false).get(address);
        answer.then().statusCode(308);
        return answer;
    }
}
