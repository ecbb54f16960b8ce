package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticlesTest extends DeliveryTest {

    private static final Instant BEGINNING = Instant.parse("2020-01-01T08:00:00Z");

    @Test
    void pageEndsWhereItsBodiesBecomeTooLong() {
        for (var title : List.of("Soup", "Bread", "Salt")) {
            published(title, title + " " + "and more ".repeat(60_000));
        }

        var first = read("/v1/articles?limit=3&body=text");
        assertThat(first.<List<?>>path("items")).hasSize(1);
        assertThat(all("/v1/articles?limit=3&body=text", "title"))
                .containsExactly("Salt", "Bread", "Soup");
        assertThat(read("/v1/articles?limit=3").<List<?>>path("items")).hasSize(3);
        assertThat(read("/v1/articles?limit=3&q=soup&body=html").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void formerSlugsInFiltersMeanThePresentOnes() {
        published(
                Map.of(
                        "title",
                        "Soup",
                        "body",
                        "Salt last.",
                        "authors",
                        List.of("Ines Hollowell"),
                        "topics",
                        List.of("Kitchens")));
        series("Meals", "Soup");
        move("authors", "ines-hollowell", "ines");
        move("topics", "kitchens", "cooking");
        move("series", null, "courses");

        for (var filter :
                List.of(
                        "author=ines-hollowell",
                        "author=ines,ines-hollowell",
                        "topic=kitchens",
                        "topic=cooking",
                        "series=meals",
                        "series=courses,meals",
                        "series=meals&topic=kitchens&author=ines-hollowell")) {
            assertThat(read("/v1/articles?total=true&" + filter).<Integer>path("total"))
                    .as(filter)
                    .isEqualTo(1);
        }
        for (var filter : List.of("author=ines-hollowell", "topic=kitchens", "series=meals")) {
            assertThat(managed("/manage/v1/articles?total=true&" + filter).<Integer>path("total"))
                    .as(filter)
                    .isEqualTo(1);
        }
    }

    @Test
    void slugOfAMergedTopicInAFilterMeansTheOtherOne() {
        published(Map.of("title", "Soup", "body", "Salt last.", "topics", List.of("Kitchens")));
        published(Map.of("title", "Bread", "body", "Wait.", "topics", List.of("Cooking")));
        editor(editor().get("/manage/v1/topics/kitchens"))
                .body(Map.of("into", "cooking"))
                .post("/manage/v1/topics/kitchens/merge")
                .then()
                .statusCode(200);

        var found = read("/v1/articles?topic=kitchens&sort=title");

        assertThat(found.<List<String>>path("items.title")).containsExactly("Bread", "Soup");
    }

    /** Gives something another slug; without a former one, it is the only series. */
    private static void move(String kind, String from, String to) {
        var place =
                "/manage/v1/"
                        + kind
                        + "/"
                        + (from == null
                                ? editor().get("/manage/v1/series").path("items[0].id")
                                : from);
        editor(editor().get(place))
                .contentType("application/merge-patch+json")
                .body(Map.of("slug", to))
                .patch(place)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "%09", "%C2%A0"})
    void questionWithoutAWordIsRefused(String blank) {
        reader().urlEncodingEnabled(false)
                .get("/v1/articles?q=" + blank)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"));
    }

    @Test
    void fieldsSayWhetherThereIsABody() {
        published("Soup", "Salt last.");

        read("/v1/articles?fields=slug").then().body("items[0].size()", equalTo(1));
        read("/v1/articles?fields=slug,body&body=none").then().body("items[0].size()", equalTo(1));
        for (var query : List.of("fields=slug&body=text", "fields=slug,body&body=text")) {
            read("/v1/articles?" + query)
                    .then()
                    .body("items[0].size()", equalTo(2))
                    .body("items[0].body.content", equalTo("Salt last."));
            read("/v1/articles/soup?" + query)
                    .then()
                    .body("size()", equalTo(2))
                    .body("body.content", equalTo("Salt last."));
        }
        read("/v1/articles/soup?fields=slug,body")
                .then()
                .body("body.content", equalTo("<p>Salt last.</p>"));
        read("/v1/articles/soup?fields=slug").then().body("size()", equalTo(1));
        read("/v1/articles?body=text").then().body("items[0].body.content", equalTo("Salt last."));
    }

    @Test
    void lineOfTheListSaysEverythingButTheText() {
        published(
                Map.of(
                        "title",
                        "Soup",
                        "body",
                        "Salt last.",
                        "authors",
                        List.of("Ines Hollowell"),
                        "topics",
                        List.of("Kitchens")));

        var list = read("/v1/articles").asString();

        assertThat(timeless(list))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "items": [
                                    {
                                      "id": "ID",
                                      "slug": "soup",
                                      "title": "Soup",
                                      "excerpt": "Salt last.",
                                      "language": "en",
                                      "publishedAt": "TIME",
                                      "updatedAt": "TIME",
                                      "readingMinutes": 1,
                                      "cover": null,
                                      "url": null,
                                      "authors": [{ "slug": "ines-hollowell", "name": "Ines Hollowell" }],
                                      "direction": "ltr",
                                      "wordCount": 2,
                                      "contentRating": "general",
                                      "canonicalUrl": null,
                                      "topics": [{ "slug": "kitchens", "name": "Kitchens", "language": "en", "url": null }],
                                      "links": { "self": "/v1/articles/soup", "page": null }
                                    }
                                  ],
                                  "next": null,
                                  "prev": null
                                }
                                """));
    }

    @Test
    void listBeginsWithTheLastPublished() {
        publishedAt("2020-05-01T00:00:00Z", Map.of("title", "May", "body", ""));
        publishedAt("2020-03-01T00:00:00Z", Map.of("title", "March", "body", ""));
        published("Now", "");
        publishedAt("2020-04-01T00:00:00Z", Map.of("title", "April", "body", ""));

        read("/v1/articles").then().body("items.slug", contains("now", "may", "april", "march"));
    }

    @Test
    void newVersionKeepsItsArticlesPlace() {
        var older = publishedAt("2020-03-01T00:00:00Z", Map.of("title", "March", "body", ""));
        publishedAt("2020-05-01T00:00:00Z", Map.of("title", "May", "body", ""));

        publish(revise(older, Map.of("title", "March", "body", "Wind.")));

        read("/v1/articles")
                .then()
                .body("items.slug", contains("may", "march"))
                .body("items[1].publishedAt", equalTo("2020-03-01T00:00:00Z"));
    }

    @Test
    void pagesOfSevenHoldFortyFiveArticlesOnceEach() {
        letters(45);

        var seen = ArticlesTest.<String>all("/v1/articles?limit=7", "slug");

        assertThat(seen).isEqualTo(IntStream.range(0, 45).mapToObj(i -> "letter-" + i).toList());
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileArticlesComeAndGo() {
        var letters = letters(45);
        var seen = new ArrayList<String>();

        var page = read("/v1/articles?limit=7");
        for (var turn = 0; page != null; turn++) {
            seen.addAll(page.path("items.slug"));
            letter("new-" + turn, -1 - turn);
            unpublish(letters.get(turn));
            unpublish(letters.get(44 - turn));
            page = next(page) == null ? null : read(next(page));
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(slug -> slug.startsWith("letter-")))
                .containsSubsequence(IntStream.range(7, 38).mapToObj(i -> "letter-" + i).toList());
        assertThat(seen).noneMatch(slug -> slug.startsWith("new-"));
    }

    @Test
    void articleThatComesOutBehindTheCursorIsMetOnTheWay() {
        letters(4);
        var first = read("/v1/articles?limit=2");

        publishedAt(
                BEGINNING.minus(150, ChronoUnit.MINUTES).toString(),
                Map.of("title", "Between", "body", ""));

        read(next(first)).then().body("items.slug", contains("letter-2", "between"));
    }

    @Test
    void articlesOfOneMomentArePagedThroughByTheirIds() {
        var ids =
                IntStream.range(0, 5)
                        .mapToObj(i -> letter("twin-" + i, 0).<String>path("id"))
                        .sorted((one, other) -> other.compareTo(one))
                        .toList();

        var seen = ArticlesTest.<String>all("/v1/articles?limit=2", "id");

        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void linkToTheNextPageIsRelativeAndKeepsWhatWasAskedFor() {
        IntStream.range(0, 3)
                .forEach(
                        i ->
                                published(
                                        Map.of(
                                                "title",
                                                "Tea " + i,
                                                "body",
                                                "",
                                                "topics",
                                                List.of("Kitchens"))));
        published("Elsewhere", "");

        var page = read("/v1/articles?topic=kitchens&limit=2&total=true");

        String cursor = page.path("next");
        assertThat(page.getHeader("Link"))
                .isEqualTo(
                        "</v1/articles?topic=kitchens&limit=2&total=true&cursor="
                                + cursor
                                + ">; rel=\"next\"");
        read(next(page))
                .then()
                .body("items.slug", contains("tea-0"))
                .body("next", nullValue())
                .body("total", equalTo(3))
                .header("Link", endsWith(">; rel=\"prev\""));
        read(prev(read(next(page))))
                .then()
                .body("items.slug", contains("tea-2", "tea-1"))
                .body("next", equalTo(cursor))
                .body("prev", nullValue());
    }

    @Test
    void totalIsCountedOnlyWhenAskedFor() {
        letters(3);

        read("/v1/articles").then().body("$", not(hasKey("total")));
        read("/v1/articles?total=false").then().body("$", not(hasKey("total")));
        read("/v1/articles?total=true&limit=1").then().body("total", equalTo(3));
    }

    @Test
    void filtersNarrowTheListAloneAndTogether() {
        tagged("Both Hands", "Ines Hollowell", "Kitchens");
        tagged("Left Hand", "Ines Hollowell", "Gardens");
        tagged("Right Hand", "Tam Verity", "Kitchens");
        series("Hands", "Both Hands", "Left Hand", "Third Hand");

        assertThat(slugs("author=ines-hollowell")).containsExactly("left-hand", "both-hands");
        assertThat(slugs("topic=kitchens")).containsExactly("right-hand", "both-hands");
        assertThat(slugs("series=hands")).containsExactly("left-hand", "both-hands");
        assertThat(slugs("author=ines-hollowell&topic=kitchens")).containsExactly("both-hands");
        assertThat(slugs("series=hands&topic=gardens")).containsExactly("left-hand");
        assertThat(slugs("series=hands&author=tam-verity")).isEmpty();
        assertThat(slugs("series=hands&author=ines-hollowell&topic=kitchens"))
                .containsExactly("both-hands");
    }

    @Test
    void totalCountsWhatTheFiltersLeave() {
        tagged("Both Hands", "Ines Hollowell", "Kitchens");
        tagged("Left Hand", "Ines Hollowell", "Gardens");

        read("/v1/articles?topic=kitchens&total=true").then().body("total", equalTo(1));
        read("/v1/articles?author=ines-hollowell&total=true").then().body("total", equalTo(2));
        read("/v1/articles?author=ines-hollowell&topic=gardens&total=true&limit=1")
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void filterBySomethingUnknownLeavesNothing() {
        tagged("Both Hands", "Ines Hollowell", "Kitchens");

        for (var filter : List.of("series", "topic", "author")) {
            read("/v1/articles?total=true&" + filter + "=nobody-knows")
                    .then()
                    .body("items", empty())
                    .body("next", nullValue())
                    .body("total", equalTo(0));
        }
    }

    @Test
    void filterUsesWhatReadersSeeAndNotTheDraft() {
        var article = tagged("Both Hands", "Ines Hollowell", "Kitchens");

        revise(
                article,
                Map.of(
                        "title",
                        "Both Hands",
                        "body",
                        "",
                        "authors",
                        List.of("Tam Verity"),
                        "topics",
                        List.of("Gardens")));

        assertThat(slugs("topic=kitchens&author=ines-hollowell")).containsExactly("both-hands");
        assertThat(slugs("topic=gardens")).isEmpty();
        assertThat(slugs("author=tam-verity")).isEmpty();
    }

    @Test
    void whatReadersCannotSeeIsNeitherListedNorCounted() {
        published("Seen", "");
        draft("Drawer", "");
        publish(draft("Some Day", ""), "2999-01-01T00:00:00Z");
        unpublish(published("Once", ""));
        trash(published("Gone", ""));

        read("/v1/articles?total=true")
                .then()
                .body("items.slug", contains("seen"))
                .body("total", equalTo(1));
    }

    @Test
    void emptyLibraryGivesAnEmptyList() {
        read("/v1/articles?total=true")
                .then()
                .body("items", empty())
                .body("next", nullValue())
                .body("total", equalTo(0));
    }

    private static List<Response> letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> letter("letter-" + i, i)).toList();
    }

    private static Response letter(String slug, int hoursBefore) {
        return publishedAt(
                BEGINNING.minus(hoursBefore, ChronoUnit.HOURS).toString(),
                Map.of("title", slug, "slug", slug, "body", "Dear all,"));
    }

    private static Response tagged(String title, String author, String topic) {
        return published(
                Map.of(
                        "title",
                        title,
                        "body",
                        "",
                        "authors",
                        List.of(author),
                        "topics",
                        List.of(topic)));
    }

    private static List<String> slugs(String filter) {
        return read("/v1/articles?" + filter).path("items.slug");
    }
}
