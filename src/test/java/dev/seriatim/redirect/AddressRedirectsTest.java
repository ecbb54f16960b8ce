package dev.seriatim.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Readers who come by an address of the old site are led to the article. */
@QuarkusTest
class AddressRedirectsTest extends DeliveryTest {

    @Inject AddressRedirects addresses;

    @Test
    void oldAddressLeadsToTheLookupOfThePresentOne() {
        pagesAt("https://mag.example/read/{slug}");
        var fog = published("Fog", "It is thick.");
        keep("https://old.example/2019/Fog/", fog);
        keep("/?p=7", fog);

        for (var url :
                new String[] {
                    "/2019/Fog", "https://mag.example/2019/Fog/?utm=a#b", "http://old.example/?p=7"
                }) {
            var moved = lookup(url);

            moved.then().statusCode(308).header("Cache-Tag", containsString("redirects"));
            reader().urlEncodingEnabled(false)
                    .get(moved.header("Location"))
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("article"))
                    .body("url", equalTo("https://mag.example/read/fog"));
        }
        lookup("/?p=8").then().statusCode(404);
        lookup("/").then().statusCode(404);
    }

    @Test
    void itIsOnTheListOfRedirects() {
        pagesAt("https://mag.example/read/{slug}");
        var fog = published("Fog", "It is thick.");
        keep("/2019/Fog/", fog);
        keep("/?p=7", fog);

        reader().get("/v1/redirects?total=true&limit=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.kind", contains("address"))
                .body("items.from", contains("/2019/Fog"))
                .body("items.to", contains("fog"))
                .body("items.fromUrl", contains("https://mag.example/2019/Fog"))
                .body("items.toUrl", contains("https://mag.example/read/fog"));
        assertThat(file("netlify")).isEqualTo("/2019/Fog /read/fog 301\n");
        assertThat(file("nginx"))
                .isEqualTo(
                        """
                        "/2019/Fog" "https://mag.example/read/fog";
                        "/2019/Fog/" "https://mag.example/read/fog";
                        """);
        assertThat(file("csv"))
                .contains(
                        "address,/?p=7,fog,https://mag.example/?p=7,https://mag.example/read/fog");
    }

    @Test
    void withoutATemplateItLeadsToDelivery() {
        keep("/2019/Fog/", published("Fog", "It is thick."));

        lookup("/2019/Fog")
                .then()
                .statusCode(308)
                .header("Location", containsString("articles%2Ffog"));
        reader().get("/v1/redirects")
                .then()
                .body("items.from", contains("/2019/Fog"))
                .body("items[0].fromUrl", nullValue());
    }

    @Test
    void itLeadsNowhereWhileReadersDoNotSeeTheArticle() {
        var draft = draft("Fog", "It is thick.");
        keep("/2019/Fog/", draft);
        lookup("/2019/Fog").then().statusCode(404);
        reader().get("/v1/redirects").then().body("items", empty());

        var published = publish(draft);
        lookup("/2019/Fog").then().statusCode(308);

        var renamed =
                publish(revise(published, Map.of("title", "Mist", "slug", "mist", "body", "")));
        lookup("/2019/Fog").then().header("Location", containsString("articles%2Fmist"));

        unpublish(renamed);
        lookup("/2019/Fog").then().statusCode(404);
        reader().get("/v1/redirects").then().body("items", empty());
    }

    @Test
    void whatIsKeptIsFollowedFromThenOn() {
        var fog = published("Fog", "It is thick.");
        lookup("/2019/Fog").then().statusCode(404).header("Cache-Tag", containsString("redirects"));
        assertThat(reader().get("/v1/redirects").statusCode()).isEqualTo(200);

        keep("/2019/Fog", fog);

        lookup("/2019/Fog").then().statusCode(308);
        lookup("/2019/Fog").then().header("Cache-Status", equalTo("Seriatim; hit"));
        reader().get("/v1/redirects").then().body("items.from", contains("/2019/Fog"));
    }

    @Test
    void addressOfAPageThatIsHereLeadsNowhereElse() {
        pagesAt("https://mag.example/{slug}/");
        var fog = published("Fog", "It is thick.");
        var rain = published("Rain", "It falls.");
        keep("/fog", fog);
        keep("/fog/", rain);
        keep("/rain.html", rain);

        lookup("/fog").then().statusCode(200).body("slug", equalTo("fog"));
        reader().get("/v1/redirects").then().body("items.from", contains("/rain.html"));
    }

    @Test
    void itStaysWithTheArticleThatHasIt() {
        var fog = published("Fog", "It is thick.");
        var rain = published("Rain", "It falls.");

        keep("/2019/Fog/", fog);
        keep("/2019/Fog", fog);
        keep("/2019/Fog", rain);
        lookup("/2019/Fog").then().header("Location", containsString("articles%2Ffog"));

        trash(fog);
        keep("/2019/Fog", rain);
        lookup("/2019/Fog").then().statusCode(404);
        purge(fog);
        keep("/2019/Fog", rain);
        lookup("/2019/Fog").then().header("Location", containsString("articles%2Frain"));
    }

    @Test
    void severalAreKeptTogetherAndWhatIsNoAddressIsLeftOut() {
        var fog = UUID.fromString(published("Fog", "It is thick.").path("id"));
        var old = List.of("/2019/Fog/", "https://old.example/2019/Fog", "/", "no address", "/?p=7");

        QuarkusTransaction.requiringNew().run(() -> addresses.keep(Map.of(fog, old)));

        reader().get("/v1/redirects").then().body("items.from", contains("/2019/Fog", "/?p=7"));
    }

    private static void purge(Response article) {
        editor(editor().get(address(article)))
                .delete("/manage/v1/trash/" + article.path("id"))
                .then()
                .statusCode(204);
    }

    private void keep(String address, Response article) {
        var id = UUID.fromString(article.path("id"));
        QuarkusTransaction.requiringNew().run(() -> addresses.keep(Map.of(id, List.of(address))));
    }

    private static void pagesAt(String template) {
        replace("/manage/v1/site", Map.of("urlTemplates", Map.of("article", template)));
    }

    private static String file(String format) {
        return reader().get("/v1/redirects?format=" + format).asString();
    }

    private static Response lookup(String url) {
        return reader().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/lookup?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }
}
