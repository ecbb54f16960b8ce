package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What other publishing systems were reported to lose, each under the name of its report. */
@QuarkusTest
class WhatOthersLoseTest extends DeliveryTest {

    @Test
    void strapi25361LinkToWhatIsPublishedLaterIsKept() {
        var hub = draft(linking("Ways Home", "The Ferry", "The Bridge"));
        var ferry = draft("The Ferry", "It leaves at six.");

        var published = publish(hub);
        publish(ferry);
        published("The Bridge", "It has no toll.");

        assertThat(links(published)).containsExactly("the-ferry", "the-bridge");
    }

    @Test
    void strapi25582FirstPublicationKeepsTheOrder() {
        var titles = stations(6);
        titles.forEach(title -> published(title, "One line."));
        Collections.reverse(titles);

        var hub = publish(draft(linking("The Line", titles)));

        assertThat(links(hub)).isEqualTo(slugs(titles));
    }

    @Test
    void strapi26786OrderChangedInTheDraftIsPublishedWithIt() {
        var topics = List.of("Rivers", "Roads", "Rails");
        var article = published(about("The Line", topics));

        var revised = revise(article, about("The Line", List.of("Rivers", "Rails", "Roads")));
        var before = topicsOf(article);
        publish(revised);

        assertThat(before).containsExactly("rivers", "roads", "rails");
        assertThat(topicsOf(article)).containsExactly("rivers", "rails", "roads");
    }

    @Test
    void strapi27622OrderOfWhatStaysLinkedIsPublishedToo() {
        var titles = stations(15);
        titles.forEach(title -> published(title, "One line."));
        var hub = published(linking("The Line", titles));
        Collections.rotate(titles, 4);
        Collections.swap(titles, 1, 9);

        publish(revise(hub, linking("The Line", titles)));

        assertThat(links(hub)).isEqualTo(slugs(titles));
    }

    @Test
    void payload13843NothingOfWhatIsUnpublishedIsLeftBehind() {
        var ferry = published("The Ferry", "It leaves at six.");
        var hub = published(linking("Ways Home", "The Ferry"));
        series("Crossings", "Ways Home", "The Ferry");

        unpublish(ferry);

        for (var address : List.of(page(hub), page(hub) + "/related", "/v1/series/crossings")) {
            assertThat(read(address).asString())
                    .doesNotContain("the-ferry")
                    .doesNotContain("The Ferry")
                    .doesNotContain(ferry.<String>path("id"));
        }
    }

    @Test
    void ghost16323FormerSlugLeadsToTheArticle() {
        var ferry = published("The Ferry", "It leaves at six.");

        publish(revise(ferry, Map.of("title", "The Ferry", "slug", "ferry-at-six", "body", "")));

        var moved = reader().redirects().follow(false).get("/v1/articles/the-ferry");
        moved.then().statusCode(308);
        assertThat(moved.getHeader("Location")).isEqualTo("/v1/articles/ferry-at-six");
    }

    @Test
    void forem12400SeriesIsReordered() {
        var titles = stations(4);
        titles.forEach(title -> published(title, "One line."));
        var series = series("The Line", titles.toArray(String[]::new));
        Collections.reverse(titles);

        arrange(series, titles.toArray(String[]::new));

        assertThat(read("/v1/series/the-line").<List<String>>path("parts.slug"))
                .isEqualTo(slugs(titles));
        assertThat(read("/v1/articles/station-4").<Integer>path("series[0].position")).isEqualTo(1);
        assertThat(read("/v1/articles/station-4").<String>path("series[0].next.slug"))
                .isEqualTo("station-3");
    }

    private static Map<String, ?> linking(String title, String... targets) {
        return linking(title, List.of(targets));
    }

    private static Map<String, ?> linking(String title, List<String> targets) {
        var links = titles(targets.toArray(String[]::new));
        return Map.of("title", title, "body", "All of them.", "related", links);
    }

    private static Map<String, ?> about(String title, List<String> topics) {
        return Map.of("title", title, "body", "All of them.", "topics", topics);
    }

    private static List<String> stations(int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(number -> "Station " + number).toList());
    }

    private static List<String> slugs(List<String> titles) {
        return titles.stream().map(title -> title.toLowerCase().replace(' ', '-')).toList();
    }

    private static List<String> links(Response article) {
        return read(page(article) + "/related?limit=100")
                .path("items.findAll { it.reason == 'curated' }.slug");
    }

    private static List<String> topicsOf(Response article) {
        return read(page(article)).path("topics.slug");
    }
}
