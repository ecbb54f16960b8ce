package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SuggestionsTest extends DeliveryTest {

    @Test
    void rareTopicWeighsMoreThanACommonOne() {
        var morning = about("Morning", "Bread", "Rain");
        about("Oven", "Bread");
        about("Umbrella", "Rain");
        about("Gutter", "Rain");

        var similar = read(page(morning) + "/related");

        similar.then()
                .body("items.slug", contains("oven", "gutter", "umbrella"))
                .body("items.reason", contains("similar", "similar", "similar"));
        assertThat(similar.asString()).contains("\"score\":0.277", "\"score\":0.223");
    }

    @Test
    void scoreAddsUpFromTopicsAuthorSeriesAndTitle() {
        var subject =
                published(
                        Map.of(
                                "title",
                                "Salt Roads",
                                "body",
                                "Long.",
                                "topics",
                                List.of("Trade"),
                                "authors",
                                List.of("Ines Hollowell")));
        published(
                Map.of(
                        "title",
                        "Salt Roads",
                        "body",
                        "Longer.",
                        "topics",
                        List.of("Trade"),
                        "authors",
                        List.of("Ines Hollowell")));
        about("Quiet Pond", "Trade");
        published(Map.of("title", "Deep Well", "body", "", "authors", List.of("Ines Hollowell")));
        published("Jug", "");
        published("Kiln", "");
        series("Clay", "Jug", subject.path("title"), "Kiln");

        var similar = read(page(subject) + "/related");

        similar.then()
                .body(
                        "items.slug",
                        contains("kiln", "salt-roads-2", "quiet-pond", "deep-well", "jug"))
                .body("items.reason[0]", equalTo("series"))
                .body("items.score[0]", equalTo(null));
        assertThat(similar.asString())
                .contains("0.850", "0.500", "\"score\":0.200", "\"score\":0.150");
    }

    @Test
    void articleWithNothingInCommonIsNotSuggested() {
        var morning = about("Morning", "Bread");
        about("Morning Again", "Rain");
        published("Morning Once More", "");

        read(page(morning) + "/related").then().body("items", empty());
    }

    @Test
    void ofEqualsTheLastPublishedComesFirst() {
        var morning = about("Morning", "Bread");
        aboutAt("2020-01-01T00:00:00Z", "Xx");
        aboutAt("2020-03-01T00:00:00Z", "Yy");
        aboutAt("2020-02-01T00:00:00Z", "Zz");

        read(page(morning) + "/related").then().body("items.slug", contains("yy", "zz", "xx"));
    }

    @Test
    void whatIsLinkedOrNextIsNotSuggestedAgain() {
        about("Noon", "Bread");
        about("Night", "Bread");
        about("Dusk", "Bread");
        var morning =
                published(
                        Map.of(
                                "title",
                                "Morning",
                                "body",
                                "",
                                "topics",
                                List.of("Bread"),
                                "related",
                                titles("Noon")));
        series("Hours", "Morning", "Night");

        read(page(morning) + "/related?total=true")
                .then()
                .body("items.slug", contains("noon", "night", "dusk"))
                .body("items.reason", contains("curated", "series", "similar"))
                .body("total", equalTo(3));
    }

    @Test
    void whatReadersCannotSeeNeitherStandsThereNorMovesAScore() {
        var morning = about("Morning", "Bread", "Rain");
        var oven = about("Oven", "Bread");
        about("Umbrella", "Rain");
        var before = read(page(morning) + "/related").asString();

        draft(Map.of("title", "Drawer", "body", "", "topics", List.of("Bread")));
        unpublish(about("Cellar", "Bread"));
        trash(about("Bin", "Bread"));
        publish(
                draft(Map.of("title", "Some Day", "body", "", "topics", List.of("Bread"))),
                "2999-01-01T00:00:00Z");
        revise(oven, Map.of("title", "Oven", "body", "", "topics", List.of("Rain")));

        assertThat(read(page(morning) + "/related").asString()).isEqualTo(before);
    }

    @Test
    void onlyTheLastTwentyOfATopicAreConsidered() {
        for (var day = 0; day < 25; day++) {
            aboutAt("20%02d-01-01T00:00:00Z".formatted(day), "Day " + day);
        }
        var morning = about("Morning", "Bread");

        assertThat(SuggestionsTest.<String>all(page(morning) + "/related?limit=7", "slug"))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileArticlesComeAndGo() {
        var morning = about("Morning", "Bread", "Rain");
        var dough = about("Dough", "Bread", "Rain");
        about("Oven", "Bread", "Rain");
        about("Crust", "Bread");
        about("Crumb", "Bread");

        var first = read(page(morning) + "/related?limit=2");
        unpublish(dough);

        first.then().body("items.slug", contains("oven", "dough"));
        read(next(first)).then().body("items.slug", contains("crumb", "crust"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 20})
    void articlePageHoldsAsManyAsAreAskedFor(int limit) {
        var morning = crowd();

        read(page(morning) + "?relatedLimit=" + limit).then().body("related", hasSize(limit));
    }

    @Test
    void articlePageHoldsTheFirstSixOfTheList() {
        var morning = crowd();

        var six = read(page(morning)).<List<Object>>path("related");

        assertThat(six).isEqualTo(read(page(morning) + "/related?limit=6").path("items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "21", "all", "1e1", "007"})
    void otherNumbersAreRefused(String limit) {
        var morning = published("Morning", "");

        reader().get(page(morning) + "?relatedLimit=" + limit)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("relatedLimit"));
    }

    @Test
    void previewSuggestsForTheDraftWhatReadersGetOnlyOnceItIsPublished() {
        about("Oven", "Bread");
        about("Umbrella", "Rain");
        var morning = about("Morning", "Bread");
        revise(morning, Map.of("title", "Morning", "body", "", "topics", List.of("Rain")));
        var token = editor().body("{}").post(address(morning) + "/preview-tokens").path("token");

        var preview = page(morning) + "?preview=" + token;

        read(preview).then().body("related.slug", contains("umbrella"));
        read(page(morning)).then().body("related.slug", contains("oven"));
    }

    private static Response crowd() {
        IntStream.range(0, 20).forEach(number -> about("Loaf " + number, "Bread"));
        return about("Morning", "Bread");
    }

    private static Response about(String title, String... topics) {
        return published(Map.of("title", title, "body", "", "topics", List.of(topics)));
    }

    private static void aboutAt(String time, String title) {
        publishedAt(time, Map.of("title", title, "body", "", "topics", List.of("Bread")));
    }
}
