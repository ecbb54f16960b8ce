package dev.seriatim.article.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlugHistoryTest extends ApiTest {

    @Test
    void newSlugTakesEffectWhenItIsPublished() {
        var article = published("Quiet Rooms", "They echo.");

        var renamed = slug(article, "still-rooms");

        read("quiet-rooms").then().statusCode(200).body("slug", equalTo("quiet-rooms"));
        read("still-rooms").then().statusCode(404);
        publish(renamed);
        read("still-rooms").then().statusCode(200).body("slug", equalTo("still-rooms"));
    }

    @Test
    void formerSlugLeadsToTheCurrentOne() {
        var article = published("Quiet Rooms", "They echo.");

        publish(slug(article, "still-rooms"));

        var moved = read("quiet-rooms");
        moved.then().statusCode(308).header("Location", "/v1/articles/still-rooms");
        assertThat(moved.asString()).isEmpty();
    }

    @Test
    void everyFormerSlugLeadsStraightToTheCurrentOne() {
        var article = published("Quiet Rooms", "They echo.");

        publish(slug(publish(slug(article, "still-rooms")), "rooms"));

        read("quiet-rooms").then().statusCode(308).header("Location", "/v1/articles/rooms");
        read("still-rooms").then().statusCode(308).header("Location", "/v1/articles/rooms");
        read("rooms").then().statusCode(200);
    }

    @Test
    void articleCanTakeItsFormerSlugBack() {
        var article = published("Quiet Rooms", "They echo.");

        publish(slug(publish(slug(article, "still-rooms")), "quiet-rooms"));

        read("quiet-rooms").then().statusCode(200);
        read("still-rooms").then().statusCode(308).header("Location", "/v1/articles/quiet-rooms");
    }

    @Test
    void formerSlugLeadsNowhereWhileTheArticleIsUnpublished() {
        var article = publish(slug(published("Quiet Rooms", "They echo."), "still-rooms"));

        var unpublished = unpublish(article);

        read("quiet-rooms").then().statusCode(404);
        read("still-rooms").then().statusCode(404);
        publish(unpublished);
        read("quiet-rooms").then().statusCode(308).header("Location", "/v1/articles/still-rooms");
    }

    @Test
    void slugThatReadersNeverSawLeadsNowhere() {
        var article = published("Quiet Rooms", "They echo.");

        publish(slug(slug(article, "never-seen"), "still-rooms"));

        read("never-seen").then().statusCode(404);
        draft(Map.of("title", "Other", "body", "", "slug", "never-seen"));
    }

    @Test
    void scheduledSlugComesWithItsVersion() throws SQLException {
        var renamed = slug(published("Quiet Rooms", "They echo."), "still-rooms");
        var times = Map.of("publishAt", Instant.now().plus(Duration.ofHours(1)).toString());
        editor(renamed).body(times).put(address(renamed) + "/publication").then().statusCode(200);
        read("still-rooms").then().statusCode(404);
        read("quiet-rooms").then().statusCode(200);

        letPass(Duration.ofHours(2));

        read("still-rooms").then().statusCode(200);
        read("quiet-rooms").then().statusCode(308).header("Location", "/v1/articles/still-rooms");
    }

    @Test
    void formerSlugIsNotGivenToAnotherArticle() {
        publish(slug(published("Quiet Rooms", "They echo."), "still-rooms"));

        var asked =
                editor().body(Map.of("title", "Other", "body", "", "slug", "quiet-rooms"))
                        .post("/manage/v1/articles");
        var changed = slug(draft("Another", ""), "quiet-rooms");
        var made = draft("Quiet Rooms", "");

        asked.then().statusCode(409).body("errors.pointer", contains("/slug"));
        changed.then().statusCode(409).body("errors.pointer", contains("/slug"));
        made.then().body("slug", equalTo("quiet-rooms-2"));
    }

    @Test
    void linksByAFormerNameStillResolve() {
        var target = published("Quiet Rooms", "They echo.");
        var links = List.of(Map.of("slug", "quiet-rooms"));
        var article = publish(draft(Map.of("title", "A House", "body", "", "related", links)));

        publish(slug(target, "still-rooms"));

        read("a-house").then().body("related.slug", contains("still-rooms"));
        editor().get(address(article) + "/related")
                .then()
                .body("items.slug", contains("quiet-rooms"))
                .body("items.state", contains("resolved"))
                .body("items.target.slug", contains("still-rooms"));
        reader().get("/v1/articles/still-rooms/backlinks")
                .then()
                .body("items.slug", contains("a-house"));
    }

    @Test
    void linksByAFormerTitleStillResolve() {
        var target = published("Quiet Rooms", "They echo.");
        var links = List.of(Map.of("title", "Quiet Rooms"));
        publish(draft(Map.of("title", "A House", "body", "", "related", links)));

        publish(patch(target, "{ \"title\": \"Rooms That Listen\" }"));

        read("a-house").then().body("related.title", contains("Rooms That Listen"));
    }

    @Test
    void titleBelongsToWhoBearsItNowBeforeWhoOnceDid() {
        var former = published("Quiet Rooms", "They echo.");
        publish(patch(former, "{ \"title\": \"Rooms That Listen\" }"));
        var links = List.of(Map.of("title", "Quiet Rooms"));
        publish(draft(Map.of("title", "A House", "body", "", "related", links)));

        published("Quiet Rooms", "Another text.");

        read("a-house").then().body("related.slug", contains("quiet-rooms-2"));
    }

    private static Response read(String slug) {
        return reader().redirects().follow(false).get("/v1/articles/" + slug);
    }

    private static Response slug(Response read, String slug) {
        return patch(read, "{ \"slug\": \"%s\" }".formatted(slug));
    }

    private static Response patch(Response read, String patch) {
        return editor(read)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(read));
    }
}
