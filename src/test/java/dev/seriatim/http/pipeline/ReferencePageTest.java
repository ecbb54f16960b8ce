package dev.seriatim.http.pipeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReferencePageTest {

    @Test
    void contractIsServedAsYamlThatMayChange() {
        get("/openapi.yaml")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/yaml"))
                .header("Cache-Control", equalTo("no-cache"))
                .body(startsWith("openapi: 3.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/openapi.yaml", "/docs", "/docs/", "/q/health/live", "/q/nothing"})
    void whatIsThereToBeReadIsOnlyRead(String address) {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "FOO")) {
            given().request(method, address)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                    .header("Cache-Control", equalTo("no-store"))
                    .contentType("application/problem+json");
        }
        given().options(address).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void browserThatOpensTheServerIsLedToTheReference() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/docs/"))
                .header("Link", containsString("</openapi.yaml>; rel=\"service-desc\""));
    }

    @Test
    void docsLeadsToTheFolder() {
        given().redirects()
                .follow(false)
                .get("/docs")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/docs/"));
    }

    @Test
    void pageForbidsInlineScriptsAndHasNone() {
        var page =
                get("/docs/")
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("script-src 'self'"))
                        .header("Content-Security-Policy", not(containsString("unsafe")))
                        .extract()
                        .asString();

        assertThat(Jsoup.parse(page).select("script"))
                .isNotEmpty()
                .allSatisfy(
                        script -> {
                            assertThat(script.data()).isEmpty();
                            get(script.attr("src")).then().statusCode(200);
                        });
    }
}
