package dev.seriatim.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesOrdersTest extends ApiTest {

    @Test
    void everyOrderIsKeptWithWhoMadeItAndWhen() {
        var series = series();

        arrange(arrange(arrange(series, "Dawn", "Noon"), "Dawn", "Noon"), "Noon", "Dawn");

        editor().get(orders(series) + "?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.number", contains(2, 1))
                .body("items.arrangedBy", contains("admin", "admin"))
                .body("items[0].parts.title", contains("Noon", "Dawn"))
                .body("items[1].parts.title", contains("Dawn", "Noon"))
                .body("items[0].arrangedAt", notNullValue());
    }

    @Test
    void partsMayBeCalledItemsAsInTheReleaseBefore() {
        var series = series();
        var parts = List.of(Map.of("title", "Dawn"));
        var address = "/manage/v1/series/" + series.path("id") + "/parts";

        editor(series)
                .body(Map.of("items", parts))
                .put(address)
                .then()
                .statusCode(200)
                .body("parts.title", contains("Dawn"));
        editor().header("If-Match", "*")
                .body(Map.of("items", parts, "parts", parts))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    void ordersAreNumberedOnWhenEarlierOnesAreGone() throws SQLException {
        var series = series();
        arrange(arrange(arrange(series, "Dawn"), "Noon"), "Dusk");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from series_order where number < 3");
            // As a node of a release before does it, which counts.
            statement.execute(
                    """
                    insert into series_order (series_id, number, arranged_by, arranged_at, items)
                    select series_id, 3, 'admin', now(), items from series_order
                    """);
        }
        arrange(editor().get("/manage/v1/series/" + series.path("id")), "Night");

        editor().get(orders(series)).then().body("items.number", contains(5, 4, 3));
    }

    @Test
    void ordersAreReadPageByPage() {
        var series = series();
        arrange(arrange(arrange(series, "Dawn"), "Noon"), "Dusk");

        var first = editor().get(orders(series) + "?limit=2");
        var second = editor().get(orders(series) + "?limit=2&cursor=" + first.path("next"));

        first.then().body("items.number", contains(3, 2));
        second.then().body("items.number", contains(1)).body("next", nullValue());
    }

    @Test
    void formerOrderIsRestoredAsTheNewestOne() {
        var noon = published("Noon", "It is hot.");
        var series = series();
        var first =
                editor(series)
                        .body(
                                Map.of(
                                        "parts",
                                        List.of(
                                                Map.of("title", "Dawn"),
                                                Map.of("articleId", noon.path("id")),
                                                Map.of("slug", "dusk", "title", "At last"))))
                        .put("/manage/v1/series/" + series.path("id") + "/parts");
        var emptied = arrange(first);
        emptied.then().body("parts", empty());

        var restored = editor(emptied).post(orders(series) + "/1/restoration");

        restored.then().statusCode(200).body("parts", equalTo(first.path("parts")));
        editor().get(orders(series)).then().body("items.number", contains(3, 2, 1));
        editor(restored).post(orders(series) + "/3/restoration").then().statusCode(200);
        editor().get(orders(series)).then().body("items.number", contains(3, 2, 1));
    }

    @Test
    void orderIsRestoredEvenIfTwoOfItsPartsHaveBecomeOneArticle() {
        var dawn = published("Dawn", "It is early.");
        var series = arrange(arrange(series(), "Dawn", "Daybreak"), "Dawn");
        publish(
                editor(dawn)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("title", "Daybreak"))
                        .patch(address(dawn)));

        editor(editor().get("/manage/v1/series/" + series.path("id")))
                .post(orders(series) + "/1/restoration")
                .then()
                .statusCode(200)
                .body("parts.target.id", contains((Object) dawn.path("id"), dawn.path("id")));
    }

    @Test
    void importThatAddsAPartMakesAnOrder() {
        var series = arrange(series(), "Dawn");

        editor().contentType(ContentType.TEXT)
                .body(
                        """
                        Noon

                        It is hot.

                        This article is part of our Hours series at The Slow Lantern.
                        """)
                .post("/manage/v1/imports")
                .then()
                .statusCode(201);

        editor().get(orders(series))
                .then()
                .body("items.collect { it.parts.size() }", contains(2, 1));
    }

    @Test
    void restorationNeedsWhatIsThereAndUnchanged() {
        var series = series();
        var arranged = arrange(series, "Dawn");

        editor(series).post(orders(series) + "/1/restoration").then().statusCode(412);
        editor().post(orders(series) + "/1/restoration").then().statusCode(428);
        editor(arranged).post(orders(series) + "/2/restoration").then().statusCode(404);
        editor(arranged).post(orders(series) + "/none/restoration").then().statusCode(404);
        editor().get("/manage/v1/series/" + UUID.randomUUID() + "/orders").then().statusCode(404);
    }

    @Test
    void ordersOfWritersAtTheSameTimeAreAllKept() {
        var series = series();

        AtOnce.times(16, () -> arrangeAtLast(series));

        var numbers = IntStream.iterate(16, number -> number > 0, number -> number - 1).boxed();
        editor().get(orders(series))
                .then()
                .body("items.number", equalTo(numbers.toList()))
                .body("items.parts.title.flatten().unique().size()", equalTo(16));
    }

    private static int arrangeAtLast(Response series) {
        var address = "/manage/v1/series/" + series.path("id");
        var items = Map.of("parts", List.of(Map.of("title", "Hour " + UUID.randomUUID())));
        int status;
        do {
            status = editor(editor().get(address)).body(items).put(address + "/parts").statusCode();
        } while (status == 412);
        assertThat(status).isEqualTo(200);
        return status;
    }

    private static Response series() {
        return editor().body(Map.of("title", "Hours")).post("/manage/v1/series");
    }

    private static Response arrange(Response series, String... titles) {
        var items = List.of(titles).stream().map(title -> Map.of("title", title)).toList();
        var arranged =
                editor(series)
                        .body(Map.of("parts", items))
                        .put("/manage/v1/series/" + series.path("id") + "/parts");
        arranged.then().statusCode(200);
        return arranged;
    }

    private static String orders(Response series) {
        return "/manage/v1/series/" + series.path("id") + "/orders";
    }
}
