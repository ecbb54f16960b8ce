package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlePageTest extends DeliveryTest {

    private static final String COMMUTE = "/v1/articles/a-quiet-commute";

    private static final String BODY =
            """
            The train leaves before the town has made up its mind.

            ## What the window shows

            Fields, mostly. *Nobody* asks them anything.
            """;

    @Test
    void pageHoldsEverythingThatAFrontendShows() {
        describeSite("https://lantern.example");
        library();

        var page = read(COMMUTE).asString();

        assertThat(timeless(page))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "id": "ID",
                                  "slug": "a-quiet-commute",
                                  "title": "A Quiet Commute",
                                  "excerpt": "The train leaves before the town has made up its mind. Fields, mostly. Nobody asks them anything.",
                                  "language": "en-GB",
                                  "publishedAt": "TIME",
                                  "updatedAt": "TIME",
                                  "readingMinutes": 1,
                                  "cover": {
                                    "url": "https://lantern.example/train.jpg",
                                    "alt": "A train at dawn",
                                    "caption": null,
                                    "credit": "Ines Hollowell",
                                    "width": 1600,
                                    "height": 900,
                                    "focalPoint": null,
                                    "placeholder": null
                                  },
                                  "url": "https://lantern.example/read/a-quiet-commute",
                                  "authors": [
                                    {
                                      "slug": "tam-verity",
                                      "name": "Tam Verity",
                                      "language": "en",
                                      "bio": "Takes the first train.",
                                      "url": "https://tam.example",
                                      "picture": {
                                        "url": "https://lantern.example/tam.jpg",
                                        "alt": null,
                                        "caption": null,
                                        "credit": null,
                                        "width": 400,
                                        "height": 400,
                                        "focalPoint": null,
                                        "placeholder": null
                                      },
                                      "links": {
                                        "self": "/v1/authors/tam-verity",
                                        "page": "https://lantern.example/by/tam-verity"
                                      }
                                    },
                                    {
                                      "slug": "ines-hollowell",
                                      "name": "Ines Hollowell",
                                      "language": "en",
                                      "bio": null,
                                      "url": null,
                                      "picture": null,
                                      "links": {
                                        "self": "/v1/authors/ines-hollowell",
                                        "page": "https://lantern.example/by/ines-hollowell"
                                      }
                                    }
                                  ],
                                  "direction": "ltr",
                                  "wordCount": 21,
                                  "contentRating": "mature",
                                  "canonicalUrl": "https://elsewhere.example/commute",
                                  "topics": [
                                    {
                                      "slug": "travel",
                                      "name": "Travel",
                                      "language": "en",
                                      "url": "https://lantern.example/on/travel"
                                    },
                                    {
                                      "slug": "attention",
                                      "name": "Attention",
                                      "language": "en",
                                      "url": "https://lantern.example/on/attention"
                                    }
                                  ],
                                  "body": {
                                    "format": "html",
                                    "content": "<p>The train leaves before the town has made up its mind.</p>\\n<h2 id=\\"what-the-window-shows\\">What the window shows</h2>\\n<p>Fields, mostly. <em>Nobody</em> asks them anything.</p>"
                                  },
                                  "translations": [],
                                  "outline": [
                                    { "id": "what-the-window-shows", "level": 2, "title": "What the window shows" }
                                  ],
                                  "series": [
                                    {
                                      "slug": "small-mornings",
                                      "title": "Small Mornings",
                                      "language": "en",
                                      "status": "ongoing",
                                      "url": "https://lantern.example/paths/small-mornings",
                                      "position": 2,
                                      "total": 3,
                                      "plannedPosition": null,
                                      "plannedTotal": null,
                                      "previous": {
                                        "id": "ID",
                                        "slug": "first-light",
                                        "title": "First Light",
                                        "excerpt": "Grey, then less grey.",
                                        "language": "en",
                                        "publishedAt": "TIME",
                                        "updatedAt": "TIME",
                                        "readingMinutes": 1,
                                        "cover": null,
                                        "url": "https://lantern.example/read/first-light",
                                        "authors": []
                                      },
                                      "next": {
                                        "id": "ID",
                                        "slug": "bread-at-six",
                                        "title": "Bread at Six",
                                        "excerpt": "Warm, if you queue.",
                                        "language": "en",
                                        "publishedAt": "TIME",
                                        "updatedAt": "TIME",
                                        "readingMinutes": 1,
                                        "cover": null,
                                        "url": "https://lantern.example/read/bread-at-six",
                                        "authors": []
                                      }
                                    },
                                    {
                                      "slug": "town-and-country",
                                      "title": "Town and Country",
                                      "language": "en",
                                      "status": "ongoing",
                                      "url": "https://lantern.example/paths/town-and-country",
                                      "position": 1,
                                      "total": 1,
                                      "plannedPosition": null,
                                      "plannedTotal": null,
                                      "previous": null,
                                      "next": null
                                    }
                                  ],
                                  "related": [
                                    {
                                      "id": "ID",
                                      "slug": "evening-walk",
                                      "title": "Evening Walk",
                                      "excerpt": "The same road, later.",
                                      "language": "en",
                                      "publishedAt": "TIME",
                                      "updatedAt": "TIME",
                                      "readingMinutes": 1,
                                      "cover": null,
                                      "authors": [],
                                      "url": "https://lantern.example/read/evening-walk",
                                      "kind": "contrast",
                                      "note": "The other end of the day",
                                      "reason": "curated",
                                      "score": null
                                    },
                                    {
                                      "id": null,
                                      "slug": null,
                                      "title": "A Timetable",
                                      "excerpt": null,
                                      "language": null,
                                      "publishedAt": null,
                                      "updatedAt": null,
                                      "readingMinutes": null,
                                      "cover": null,
                                      "authors": [],
                                      "url": "https://elsewhere.example/trains",
                                      "kind": "related",
                                      "note": null,
                                      "reason": "curated",
                                      "score": null
                                    },
                                    {
                                      "id": "ID",
                                      "slug": "bread-at-six",
                                      "title": "Bread at Six",
                                      "excerpt": "Warm, if you queue.",
                                      "language": "en",
                                      "publishedAt": "TIME",
                                      "updatedAt": "TIME",
                                      "readingMinutes": 1,
                                      "cover": null,
                                      "authors": [],
                                      "url": "https://lantern.example/read/bread-at-six",
                                      "kind": "related",
                                      "note": null,
                                      "reason": "series",
                                      "score": null
                                    },
                                    {
                                      "id": "ID",
                                      "slug": "first-light",
                                      "title": "First Light",
                                      "excerpt": "Grey, then less grey.",
                                      "language": "en",
                                      "publishedAt": "TIME",
                                      "updatedAt": "TIME",
                                      "readingMinutes": 1,
                                      "cover": null,
                                      "authors": [],
                                      "url": "https://lantern.example/read/first-light",
                                      "kind": "related",
                                      "note": null,
                                      "reason": "similar",
                                      "score": 0.15
                                    }
                                  ],
                                  "worksCited": [
                                    {
                                      "title": "Slow Carriages",
                                      "authors": ["Bo Ranelagh"],
                                      "year": 1974,
                                      "url": "https://books.example/slow",
                                      "isbn": "978-0-306-40615-7",
                                      "doi": "10.1000/slow"
                                    },
                                    {
                                      "title": "Notes on Platforms",
                                      "authors": [],
                                      "year": null,
                                      "url": null,
                                      "isbn": null,
                                      "doi": null
                                    }
                                  ],
                                  "seo": {
                                    "title": "Commuting, quietly",
                                    "description": null,
                                    "image": "https://lantern.example/commute.jpg",
                                    "noindex": true
                                  },
                                  "metadata": { "platform": 4, "clock": { "slow": true } },
                                  "links": {
                                    "self": "/v1/articles/a-quiet-commute",
                                    "related": "/v1/articles/a-quiet-commute/related",
                                    "backlinks": "/v1/articles/a-quiet-commute/backlinks",
                                    "page": "https://lantern.example/read/a-quiet-commute"
                                  }
                                }
                                """));
    }

    @Test
    void pageOfAPlainArticleHasNothingMissing() {
        published("Two Chairs", "One is enough.");

        var page = read("/v1/articles/two-chairs").asString();

        assertThat(timeless(page))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "id": "ID",
                                  "slug": "two-chairs",
                                  "title": "Two Chairs",
                                  "excerpt": "One is enough.",
                                  "language": "en",
                                  "publishedAt": "TIME",
                                  "updatedAt": "TIME",
                                  "readingMinutes": 1,
                                  "cover": null,
                                  "url": null,
                                  "authors": [],
                                  "direction": "ltr",
                                  "wordCount": 3,
                                  "contentRating": "general",
                                  "canonicalUrl": null,
                                  "topics": [],
                                  "body": { "format": "html", "content": "<p>One is enough.</p>" },
                                  "translations": [],
                                  "outline": [],
                                  "series": [],
                                  "related": [],
                                  "worksCited": [],
                                  "seo": null,
                                  "metadata": {},
                                  "links": {
                                    "self": "/v1/articles/two-chairs",
                                    "related": "/v1/articles/two-chairs/related",
                                    "backlinks": "/v1/articles/two-chairs/backlinks",
                                    "page": null
                                  }
                                }
                                """));
    }

    @Test
    void bodyIsSanitised() {
        published(
                "Open Window",
                """
                <script>alert(1)</script>

                Air <img src=x onerror=alert(2)> and [light](javascript:alert(3)).
                """);

        read("/v1/articles/open-window")
                .then()
                .body("body.content", containsString("Air"))
                .body("body.content", containsString("&lt;script&gt;alert(1)"))
                .body("body.content", not(containsString("<script")))
                .body("body.content", not(containsString("javascript:")))
                .body("body.content", not(containsString("onerror")));
    }

    @Test
    void tagChangesWhenATopicIsRenamed() {
        library();
        var tag = tag();

        replace("/manage/v1/topics/travel", Map.of("name", "Journeys"));

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("topics[0].name", equalTo("Journeys"));
    }

    @Test
    void tagChangesWhenAnAuthorIsRenamed() {
        library();
        var tag = tag();

        replace("/manage/v1/authors/tam-verity", Map.of("name", "T. Verity"));

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("authors[0].name", equalTo("T. Verity"));
    }

    @Test
    void tagChangesWhenASeriesIsRenamed() {
        library();
        var tag = tag();

        replace(seriesOf("small-mornings"), Map.of("title", "Early Hours"));

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("series[0].title", equalTo("Early Hours"));
    }

    @Test
    void tagChangesWhenASeriesIsReordered() {
        library();
        var tag = tag();

        arrange(
                managed(seriesOf("small-mornings")),
                "A Quiet Commute",
                "First Light",
                "Bread at Six");

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("series[0].next.slug", equalTo("first-light"));
    }

    @Test
    void tagChangesWhenANeighbourIsPublished() {
        library();
        arrange(
                managed(seriesOf("small-mornings")),
                "First Light",
                "A Quiet Commute",
                "The Kettle",
                "Bread at Six");
        var tag = tag();

        published("The Kettle", "It sings.");

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("series[0].next.slug", equalTo("the-kettle"));
    }

    @Test
    void tagChangesWithEachStepOfALinksTarget() {
        library();
        var pending = tag();

        var target = published("Never Written", "After all, it was.");
        var resolved = tag();
        var hidden = unpublish(target);
        var unpublished = tag();
        publish(hidden);

        assertThat(resolved).isNotEqualTo(pending);
        assertThat(unpublished).isEqualTo(pending);
        assertThat(tag()).isNotEqualTo(pending);
    }

    @Test
    void tagChangesWhenWhatTheTextLinksToIsPublished() {
        describeSite("https://lantern.example");
        published("A Quiet Commute", "Change at [the junction](the-junction.md).");
        var tag = tag();

        published("The Junction", "Draughty.");

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE)
                .then()
                .body("body.content", containsString("https://lantern.example/read/the-junction"));
    }

    @Test
    void tagChangesWhenTheSitesTemplatesChange() {
        describeSite("https://lantern.example");
        library();
        var tag = tag();

        describeSite("https://lamp.example");

        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE)
                .then()
                .body("links.page", equalTo("https://lamp.example/read/a-quiet-commute"));
    }

    @Test
    void tagChangesWhenANewVersionIsPublished() {
        library();
        var tag = tag();

        var draft = revise(managedCommute(), Map.of("title", "A Loud Commute", "body", BODY));
        var drafted = tag();
        publish(draft);

        assertThat(drafted).isEqualTo(tag);
        assertThat(tag()).isNotEqualTo(tag);
        read(COMMUTE).then().body("title", equalTo("A Loud Commute"));
    }

    @Test
    void tagStaysWhenWhatThePageDoesNotShowChanges() {
        library();
        var tag = tag();

        published("Unrelated", "Nothing to do with trains.");
        draft("Never Written", "Still in a drawer.");
        editor().body(Map.of("name", "Loneliness")).post("/manage/v1/topics");
        replace(
                "/manage/v1/topics/travel",
                Map.of("name", "Travel", "description", "Going and staying."));
        series("Elsewhere", "Unrelated");
        revise(
                managed("/manage/v1/articles/" + read("/v1/articles/first-light").path("id")),
                Map.of("title", "Last Light", "slug", "last-light", "body", "Later."));

        assertThat(tag()).isEqualTo(tag);
    }

    @Test
    void tagStaysWhenTheSameVersionIsPublishedAgain() {
        library();
        var tag = tag();

        publish(managedCommute());

        assertThat(tag()).isEqualTo(tag);
    }

    @Test
    void whoHoldsThePageIsToldSoWithoutBytes() {
        library();
        var page = read(COMMUTE);

        var again = reader().header("If-None-Match", page.getHeader("ETag")).get(COMMUTE);

        again.then()
                .statusCode(304)
                .body(emptyString())
                .header("ETag", page.getHeader("ETag"))
                .header("Cache-Control", page.getHeader("Cache-Control"))
                .header("Vary", page.getHeader("Vary"));
    }

    @Test
    void anyOfSeveralHeldTagsWillDo() {
        library();
        var tag = tag();

        reader().header("If-None-Match", "\"another\", W/" + tag)
                .get(COMMUTE)
                .then()
                .statusCode(304);
        reader().header("If-None-Match", "*").get(COMMUTE).then().statusCode(304);
        reader().header("If-None-Match", "\"another\"").get(COMMUTE).then().statusCode(200);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        library();
        var page = read(COMMUTE);

        var head = reader().head(COMMUTE);

        head.then()
                .statusCode(200)
                .body(emptyString())
                .header("ETag", page.getHeader("ETag"))
                .header("Content-Type", page.getHeader("Content-Type"))
                .header("Content-Length", String.valueOf(page.asByteArray().length))
                .header("Cache-Control", page.getHeader("Cache-Control"))
                .header("Vary", page.getHeader("Vary"));
    }

    @Test
    void pageMayBeKeptByAnyCacheForEachEncodingApart() {
        library();

        var page = read(COMMUTE);

        assertThat(List.of(page.getHeader("Cache-Control").split(",\\s*")))
                .contains("public")
                .anyMatch(each -> each.startsWith("max-age="))
                .anyMatch(each -> each.startsWith("s-maxage="))
                .anyMatch(each -> each.startsWith("stale-while-revalidate="))
                .anyMatch(each -> each.startsWith("stale-if-error="));
        assertThat(page.getHeader("Vary").toLowerCase()).isEqualTo("accept-encoding, accept");
    }

    @Test
    void tagOfTheCompressedPageIsAnotherButServesAsWell() {
        library();

        var compressed = reader().noFilters().header("Accept-Encoding", "gzip").get(COMMUTE);

        compressed.then().statusCode(200).header("Content-Encoding", "gzip");
        assertThat(compressed.getHeader("ETag")).isNotEqualTo(tag());
        reader().header("If-None-Match", compressed.getHeader("ETag"))
                .get(COMMUTE)
                .then()
                .statusCode(304);
    }

    @Test
    void formerSlugLeadsToThePresentOne() {
        var article = published("Two Chairs", "One is enough.");

        publish(
                revise(
                        article,
                        Map.of("title", "One Chair", "slug", "one-chair", "body", "Enough.")));

        reader().redirects()
                .follow(false)
                .get("/v1/articles/two-chairs")
                .then()
                .statusCode(308)
                .header("Location", containsString("/v1/articles/one-chair"));
        read("/v1/articles/one-chair").then().body("slug", equalTo("one-chair"));
    }

    @Test
    void whatReadersCannotSeeIsNotFound() {
        draft("In a Drawer", "Not yet.");
        publish(draft("Some Day", "Later."), "2999-01-01T00:00:00Z");
        unpublish(published("Once Seen", "Gone."));
        trash(published("Thrown Away", "Gone for good."));

        for (var slug :
                List.of("in-a-drawer", "some-day", "once-seen", "thrown-away", "never-made")) {
            reader().get("/v1/articles/" + slug).then().statusCode(404);
        }
    }

    private static void describeSite(String address) {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name",
                        "The Slow Lantern",
                        "baseUrl",
                        address,
                        "urlTemplates",
                        Map.of(
                                "article", address + "/read/{slug}",
                                "series", address + "/paths/{slug}",
                                "author", address + "/by/{slug}",
                                "topic", address + "/on/{slug}")));
    }

    private static void library() {
        published("First Light", "Grey, then less grey.");
        published("Bread at Six", "Warm, if you queue.");
        published("Evening Walk", "The same road, later.");
        published(
                Map.ofEntries(
                        Map.entry("title", "A Quiet Commute"),
                        Map.entry("body", BODY),
                        Map.entry("language", "en-GB"),
                        Map.entry("authors", List.of("Tam Verity", "Ines Hollowell")),
                        Map.entry("topics", List.of("Travel", "Attention")),
                        Map.entry("contentRating", "mature"),
                        Map.entry("canonicalUrl", "https://elsewhere.example/commute"),
                        Map.entry("cover", cover()),
                        Map.entry("related", related()),
                        Map.entry("worksCited", worksCited()),
                        Map.entry(
                                "seo",
                                Map.of(
                                        "title", "Commuting, quietly",
                                        "image", "https://lantern.example/commute.jpg",
                                        "noindex", true)),
                        Map.entry("metadata", metadata())));
        replace(
                "/manage/v1/authors/tam-verity",
                Map.of(
                        "name", "Tam Verity",
                        "bio", "Takes the first train.",
                        "url", "https://tam.example",
                        "picture",
                                Map.of(
                                        "url", "https://lantern.example/tam.jpg",
                                        "width", 400,
                                        "height", 400)));
        series("Small Mornings", "First Light", "A Quiet Commute", "Bread at Six");
        series("Town and Country", "A Quiet Commute", "Not Yet Begun");
    }

    private static Map<String, ?> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("platform", 4);
        metadata.put("clock", Map.of("slow", true));
        return metadata;
    }

    private static Map<String, ?> cover() {
        return Map.of(
                "url",
                "https://lantern.example/train.jpg",
                "alt",
                "A train at dawn",
                "credit",
                "Ines Hollowell",
                "width",
                1600,
                "height",
                900);
    }

    private static List<Map<String, String>> related() {
        return List.of(
                Map.of(
                        "title",
                        "Evening Walk",
                        "kind",
                        "contrast",
                        "note",
                        "The other end of the day"),
                Map.of("title", "Never Written"),
                Map.of("title", "A Timetable", "url", "https://elsewhere.example/trains"));
    }

    private static List<Map<String, ?>> worksCited() {
        return List.of(
                Map.of(
                        "title",
                        "Slow Carriages",
                        "authors",
                        List.of("Bo Ranelagh"),
                        "year",
                        1974,
                        "url",
                        "https://books.example/slow",
                        "isbn",
                        "978-0-306-40615-7",
                        "doi",
                        "10.1000/slow"),
                Map.of("title", "Notes on Platforms"));
    }

    private static String tag() {
        return read(COMMUTE).getHeader("ETag");
    }

    private static Response managedCommute() {
        return managed("/manage/v1/articles/" + read(COMMUTE).path("id"));
    }

    private static String seriesOf(String slug) {
        return series((Object) read("/v1/series/" + slug).path("id"));
    }
}
