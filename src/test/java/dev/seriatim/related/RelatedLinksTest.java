package dev.seriatim.related;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedLinksTest extends ApiTest {

    @Test
    void linkToAnArticleNotYetWrittenResolvesItselfInItsPlace() {
        published("Slow Mornings", "Rise late.");
        published("Long Evenings", "Stay up.");
        var article = linking("Slow Mornings", "Quiet Noons", "Long Evenings");

        published("Quiet Noons", "Lie down.");

        reader().get(page(article))
                .then()
                .body("related.title", contains("Slow Mornings", "Quiet Noons", "Long Evenings"));
    }

    @Test
    void linkToWhatReadersCannotSeeWaitsInItsPlace() {
        var target = published("Quiet Noons", "Lie down.");
        var article = linking("Quiet Noons", "Never Written");

        unpublish(target);

        reader().get(page(article)).then().body("related", empty());
        editor().get(address(article) + "/related")
                .then()
                .body("items.title", contains("Quiet Noons", "Never Written"))
                .body("items.state", contains("unpublished", "pending"));
    }

    private static Response linking(String... titles) {
        var links = List.of(titles).stream().map(title -> Map.of("title", title)).toList();
        return publish(draft(Map.of("title", "A Day", "body", "It passes.", "related", links)));
    }

    private static String page(Response article) {
        return "/v1/articles/" + article.path("slug");
    }
}
