package dev.seriatim.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A series that is longer than a page. */
@QuarkusTest
class LongSeriesTest extends DeliveryTest {

    private static String[] days(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "Day " + i).toArray(String[]::new);
    }

    @Test
    void partsBeyondAHundredComePageByPage() {
        IntStream.rangeClosed(1, 205).forEach(i -> published("Day " + i, "It passed."));
        series("Log", days(1, 205));

        var first = read("/v1/series/log");
        var second = read(next(first));
        var third = read("/v1/series/log?cursor=" + second.path("next"));

        for (var page : List.of(first, second, third)) {
            page.then().body("total", equalTo(205)).body("title", equalTo("Log"));
        }
        first.then().body("parts", hasSize(100));
        third.then().body("parts", hasSize(5)).body("next", nullValue());
        var titles = new ArrayList<String>();
        var positions = new ArrayList<Integer>();
        for (var page : List.of(first, second, third)) {
            titles.addAll(page.path("parts.title"));
            positions.addAll(page.path("parts.position"));
        }
        assertThat(titles).containsExactly(days(1, 205));
        assertThat(positions).isEqualTo(IntStream.rangeClosed(1, 205).boxed().toList());
    }

    @Test
    void pagesNeitherRepeatNorSkipWhatStaysWhileOthersComeAndGo() {
        IntStream.rangeClosed(2, 9).forEach(i -> published("Day " + i, "It passed."));
        series("Log", days(1, 9));
        var seen = new ArrayList<String>();

        var page = read("/v1/series/log?limit=3");
        seen.addAll(page.path("parts.title"));
        published("Day 1", "It was late.");
        page = read(next(page));
        seen.addAll(page.path("parts.title"));
        unpublish(managedArticle("day-2"));
        unpublish(managedArticle("day-7"));
        page = read(next(page));
        seen.addAll(page.path("parts.title"));

        assertThat(seen).containsExactly(days(2, 9));
    }

    private static Response managedArticle(String slug) {
        var id = read("/v1/articles/" + slug).<String>path("id");
        return managed("/manage/v1/articles/" + id);
    }

    @Test
    void everyPlaceCountsWhatCanBeReadAndWhatIsPlannedAlike() {
        published("Day 1", "It passed.");
        published("Day 3", "It passed.");
        var begun =
                editor().body(Map.of("title", "Log", "showUpcoming", true))
                        .post("/manage/v1/series");
        arrange(begun, "Prologue", "Day 1", "Day 2", "Day 3");

        for (var address : List.of("/v1/series/log", "/v1/series/log?limit=1")) {
            read(address)
                    .then()
                    .body("total", equalTo(2))
                    .body("plannedTotal", equalTo(4))
                    .body("parts[0].position", equalTo(1))
                    .body("parts[0].plannedPosition", equalTo(2))
                    .body("upcoming.plannedPosition", equalTo(List.of(1, 3)));
        }
        read(next(read("/v1/series/log?limit=1")))
                .then()
                .body("parts.position", equalTo(List.of(2)))
                .body("parts.plannedPosition", equalTo(List.of(4)))
                .body("upcoming.title", equalTo(List.of("Prologue", "Day 2")));
        read("/v1/articles/day-3")
                .then()
                .body("series[0].position", equalTo(2))
                .body("series[0].total", equalTo(2))
                .body("series[0].plannedPosition", equalTo(4))
                .body("series[0].plannedTotal", equalTo(4));
    }

    @Test
    void changeOfOrderOrTitleIsAnUpdate() {
        published("Day 1", "It passed.");
        published("Day 2", "It passed.");
        var series = series("Log", "Day 1", "Day 2");
        var first = updatedAt();

        arrange(series, "Day 2", "Day 1");
        var second = updatedAt();
        replace(series((Object) series.path("id")), Map.of("title", "Diary"));
        var third = updatedAt();
        publish(revise(managedArticle("day-1"), Map.of("title", "Day 1", "body", "Slowly.")));

        assertThat(List.of(first, second, third, updatedAt())).isSorted().doesNotHaveDuplicates();
        assertThat(read("/v1/series").<String>path("items[0].updatedAt")).isEqualTo(updatedAt());
    }

    @Test
    void whatIsPlannedUnseenIsNoUpdateUntilItIsShown() {
        published("Day 1", "It passed.");
        draft("Day 2", "It may pass.");
        var series = series("Log", "Day 1");
        var first = updatedAt();

        var planned = arrange(series, "Day 2", "Day 1", "Day 3");
        assertThat(updatedAt()).isEqualTo(first);

        replace(series((Object) series.path("id")), Map.of("title", "Log", "showUpcoming", true));
        var shown = updatedAt();
        arrange(managed(series((Object) planned.path("id"))), "Day 3", "Day 2", "Day 1");
        assertThat(List.of(first, shown, updatedAt())).isSorted().doesNotHaveDuplicates();
    }

    private static String updatedAt() {
        return read("/v1/series/log").path("updatedAt");
    }
}
