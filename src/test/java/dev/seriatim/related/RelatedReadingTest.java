package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedReadingTest extends DeliveryTest {

    @Test
    void curatedLinksComeFirstAndThenTheNextPartOfTheFirstSeries() {
        published("Noon", "Hot.");
        published("Night", "Dark.");
        published("Dawn", "Grey.");
        published("Dusk", "Blue.");
        var morning = linking("Morning", titles("Night", "Dawn"));
        series("Hours", "Morning", "Noon");
        series("Colours", "Morning", "Dusk");

        var related = read(page(morning) + "/related").asString();

        assertThat(timeless(related))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "items": [
                                    {
                                      "id": "ID", "slug": "night", "title": "Night", "excerpt": "Dark.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "authors": [], "url": null,
                                      "kind": "related", "note": null, "reason": "curated", "score": null
                                    },
                                    {
                                      "id": "ID", "slug": "dawn", "title": "Dawn", "excerpt": "Grey.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "authors": [], "url": null,
                                      "kind": "related", "note": null, "reason": "curated", "score": null
                                    },
                                    {
                                      "id": "ID", "slug": "noon", "title": "Noon", "excerpt": "Hot.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "authors": [], "url": null,
                                      "kind": "related", "note": null, "reason": "series", "score": null
                                    },
                                    {
                                      "id": "ID", "slug": "dusk", "title": "Dusk", "excerpt": "Blue.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "authors": [], "url": null,
                                      "kind": "related", "note": null, "reason": "similar", "score": 0.15
                                    }
                                  ],
                                  "next": null,
                                  "prev": null
                                }
                                """));
    }

    @Test
    void nextPartIsTheNextThatReadersCanSee() {
        var morning = published("Morning", "Early.");
        draft("Noon", "Hot.");
        published("Night", "Dark.");

        series("Hours", "Morning", "Noon", "Forenoon", "Night");

        read(page(morning) + "/related").then().body("items.slug", contains("night"));
    }

    @Test
    void nextPartThatIsLinkedAlreadyIsNotNamedAgain() {
        published("Noon", "Hot.");
        var morning = linking("Morning", titles("Noon"));

        series("Hours", "Morning", "Noon");

        read(page(morning) + "/related")
                .then()
                .body("items.slug", contains("noon"))
                .body("items.reason", contains("curated"));
    }

    @Test
    void oneTargetUnderSeveralNamesIsNamedOnceInItsFirstPlace() {
        var morning =
                linking(
                        "Morning",
                        List.of(
                                Map.of("title", "Noon", "note", "First"),
                                Map.of("title", "Night"),
                                Map.of("slug", "noon")));
        published("Noon", "Hot.");
        published("Night", "Dark.");

        read(page(morning) + "/related?total=true")
                .then()
                .body("items.slug", contains("noon", "night"))
                .body("items.note", contains("First", null))
                .body("total", equalTo(2));
    }

    @Test
    void articleNeverLeadsToItself() {
        var links = List.of(Map.of("title", "Morning"), Map.of("slug", "morning"));
        var morning = linking("Dawn", links);

        publish(
                revise(
                        morning,
                        Map.of(
                                "title", "Morning",
                                "slug", "morning",
                                "body", "Early.",
                                "related", links)));
        morning = managed(address(morning));

        read(page(morning) + "/related").then().body("items", empty());
        read(page(morning) + "/backlinks?total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void linkOutOfThePublicationShowsItsLabelOrItsAddress() {
        var morning =
                linking(
                        "Morning",
                        List.of(
                                Map.of("url", "https://elsewhere.example/a", "kind", "source"),
                                Map.of("url", "https://elsewhere.example/b", "title", "Clocks"),
                                Map.of("url", "https://elsewhere.example/a", "title", "Again")));

        read(page(morning) + "/related")
                .then()
                .body("items.title", contains("https://elsewhere.example/a", "Clocks"))
                .body(
                        "items.url",
                        contains("https://elsewhere.example/a", "https://elsewhere.example/b"))
                .body("items.slug", contains(null, null))
                .body("items.kind", contains("source", "related"))
                .body("items.reason", contains("curated", "curated"));
    }

    @Test
    void relatedReadingIsPagedThrough() {
        List.of("One", "Two", "Three", "Four", "Five").forEach(title -> published(title, "Count."));
        var morning = linking("Morning", titles("Five", "Missing", "Four", "Three", "Two"));
        series("Numbers", "Morning", "One");

        var first = read(page(morning) + "/related?limit=2&total=true");

        first.then().body("items.slug", contains("five", "four")).body("total", equalTo(5));
        assertThat(next(first))
                .startsWith("/v1/articles/morning/related?limit=2&total=true&cursor=");
        assertThat(RelatedReadingTest.<String>all(page(morning) + "/related?limit=2", "slug"))
                .containsExactly("five", "four", "three", "two", "one");
    }

    @Test
    void relatedReadingOfWhatReadersCannotSeeIsNotFound() {
        var draft = draft("Drawer", "Shut.");

        reader().get(page(draft) + "/related").then().statusCode(404);
        reader().get(page(draft) + "/backlinks").then().statusCode(404);
    }

    @Test
    void whicheverBearsTheTitleNowWinsOverTheOneThatOnceBoreIt() {
        var former = published("Noon", "The former.");
        publish(revise(former, Map.of("title", "Afternoon", "body", "The former.")));
        var morning = linking("Morning", titles("Noon"));
        read(page(morning)).then().body("related.title", contains("Afternoon"));

        var present = published("Noon", "The present.");

        read(page(morning)).then().body("related.excerpt", contains("The present."));
        managedLinks(morning)
                .then()
                .body("items.target.id", contains(present.<String>path("id")))
                .body("items.state", contains("resolved"));
        read(page(present) + "/backlinks").then().body("items.slug", contains("morning"));
        read(page(former) + "/backlinks").then().body("items", empty());
    }

    @Test
    void firstPublishedOfTwoThatBearTheTitleWins() {
        var younger = draft("Noon", "Written first.");
        var older = published("Noon", "Published first.");
        publish(younger);

        var morning = linking("Morning", titles("Noon"));

        read(page(morning)).then().body("related.excerpt", contains("Published first."));
        unpublish(older);
        read(page(morning)).then().body("related.excerpt", contains("Written first."));
    }

    @Test
    void namesakesLeadToEachOtherOnlyAsFarAsTheTitleDoes() {
        published("Noon", "The first.");
        var second =
                published(
                        Map.of("title", "Noon", "body", "The second.", "related", titles("Noon")));

        read(page(second) + "/related").then().body("items.slug", contains("noon"));
        read("/v1/articles/noon/backlinks")
                .then()
                .body("items.slug", contains(second.<String>path("slug")));
    }

    @Test
    void draftThatTakesThePendingTitleLeadsReadersNowhere() {
        var morning = linking("Morning", titles("Noon"));
        var other = published("Afternoon", "Long.");
        var before = read(page(morning)).getHeader("ETag");

        var retitled = revise(other, Map.of("title", "Noon", "body", "Short."));

        managedLinks(morning).then().body("items.state", contains("unpublished"));
        assertThat(read(page(morning)).getHeader("ETag")).isEqualTo(before);
        read(page(morning) + "/related").then().body("items", empty());
        read(page(other) + "/backlinks").then().body("items", empty());
        publish(retitled);
        read(page(morning) + "/related").then().body("items.title", contains("Noon"));
        managedLinks(morning).then().body("items.state", contains("resolved"));
    }

    @Test
    void draftThatTakesThePendingSlugLeadsReadersNowhere() {
        var morning = linking("Morning", List.of(Map.of("slug", "high-noon")));
        var other = published("Afternoon", "Long.");

        var moved =
                revise(other, Map.of("title", "Afternoon", "slug", "high-noon", "body", "Long."));

        managedLinks(morning).then().body("items.state", contains("unpublished"));
        read(page(morning) + "/related").then().body("items", empty());
        reader().get("/v1/articles/high-noon").then().statusCode(404);
        publish(moved);
        read(page(morning) + "/related").then().body("items.slug", contains("high-noon"));
    }

    @Test
    void draftOfThePendingTitleTakesNothingFromThePublishedOne() {
        var seen = published("Noon", "Seen.");
        var morning = linking("Morning", titles("Noon"));

        draft("Noon", "Unseen.");
        publish(draft("Noon", "Some day."), "2999-01-01T00:00:00Z");

        read(page(morning)).then().body("related.excerpt", contains("Seen."));
        managedLinks(morning)
                .then()
                .body("items.state", contains("resolved"))
                .body("items.target.id", contains(seen.<String>path("id")));
    }

    @Test
    void abandonedDraftTitleIsForgotten() {
        var morning = linking("Morning", titles("Noon"));
        var other = published("Afternoon", "Long.");
        revise(other, Map.of("title", "Noon", "body", "Long."));

        publish(revise(other, Map.of("title", "Evening", "body", "Long.")));

        managedLinks(morning).then().body("items.state", contains("pending"));
        read(page(morning) + "/related").then().body("items", empty());
    }

    @Test
    void backlinksBeginWithTheLastPublishedAndNameEachSourceOnce() {
        published("Noon", "Hot.");
        source("2020-01-01T00:00:00Z", "Oldest", titles("Noon"));
        source(
                "2020-03-01T00:00:00Z",
                "Newest",
                List.of(
                        Map.of("slug", "noon", "kind", "answer", "note", "Shadows"),
                        Map.of("title", "Noon", "note", "Again")));
        source("2020-02-01T00:00:00Z", "Middle", titles("Elsewhere", "Noon"));

        var backlinks = read("/v1/articles/noon/backlinks?total=true").asString();

        assertThat(timeless(backlinks))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "items": [
                                    {
                                      "id": "ID", "slug": "newest", "title": "Newest", "excerpt": "From there.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "url": null, "authors": [],
                                      "kind": "answer", "note": "Shadows", "anchorText": null, "sentence": null
                                    },
                                    {
                                      "id": "ID", "slug": "middle", "title": "Middle", "excerpt": "From there.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "url": null, "authors": [],
                                      "kind": "related", "note": null, "anchorText": null, "sentence": null
                                    },
                                    {
                                      "id": "ID", "slug": "oldest", "title": "Oldest", "excerpt": "From there.", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null,
                                      "url": null, "authors": [],
                                      "kind": "related", "note": null, "anchorText": null, "sentence": null
                                    }
                                  ],
                                  "next": null,
                                  "prev": null,
                                  "total": 3
                                }
                                """));
    }

    @Test
    void backlinksComeOnlyFromWhatReadersCanSee() {
        published("Noon", "Hot.");
        linking("Seen", titles("Noon"));
        draft(Map.of("title", "Drawer", "body", "", "related", titles("Noon")));
        unpublish(linking("Once", titles("Noon")));
        trash(linking("Gone", titles("Noon")));
        revise(
                published("Revised", ""),
                Map.of("title", "Revised", "body", "", "related", titles("Noon")));
        publish(
                draft(Map.of("title", "Some Day", "body", "", "related", titles("Noon"))),
                "2999-01-01T00:00:00Z");

        read("/v1/articles/noon/backlinks?total=true")
                .then()
                .body("items.slug", contains("seen"))
                .body("total", equalTo(1));
    }

    @Test
    void backlinksArePagedThrough() {
        published("Noon", "Hot.");
        for (var day = 1; day <= 5; day++) {
            source("2020-01-0" + day + "T00:00:00Z", "Day " + day, titles("Noon"));
        }

        read("/v1/articles/noon/backlinks?limit=5").then().body("next", nullValue());
        assertThat(RelatedReadingTest.<String>all("/v1/articles/noon/backlinks?limit=2", "slug"))
                .containsExactly("day-5", "day-4", "day-3", "day-2", "day-1");
    }

    private static Response linking(String title, List<? extends Map<String, ?>> links) {
        return published(Map.of("title", title, "body", "Here.", "related", links));
    }

    private static void source(String time, String title, List<Map<String, String>> links) {
        publishedAt(time, Map.of("title", title, "body", "From there.", "related", links));
    }

    private static Response managedLinks(Response article) {
        return managed(address(article) + "/related");
    }
}
