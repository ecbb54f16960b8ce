package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StructuredDataTest extends DeliveryTest {

    @Test
    void articleIsTellingOfItsSeriesAndWhatItCites() throws Exception {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name", "The Slow Lantern",
                        "baseUrl", "https://lantern.example",
                        "urlTemplates",
                                Map.of(
                                        "article", "https://lantern.example/read/{slug}",
                                        "series", "https://lantern.example/series/{slug}")));
        published("Ash", "It burns.");
        var oak =
                publishedAt(
                        "2026-01-02T03:04:05Z",
                        Map.of(
                                "title",
                                "Oak",
                                "excerpt",
                                "It stands.",
                                "body",
                                "Grow.",
                                "authors",
                                List.of("Ines Hollowell"),
                                "topics",
                                List.of("Trees"),
                                "worksCited",
                                List.of(
                                        Map.of(
                                                "title", "Wood",
                                                "authors", List.of("A. Carpenter"),
                                                "year", 1799,
                                                "isbn", "0-306-40615-2",
                                                "doi", "10.1234/wood"),
                                        Map.of("title", "Old", "year", -44))));
        series("Trees", "Ash", "Oak");

        var graph = graph("/v1/articles/oak?fields=structuredData");

        var updated = read("/v1/articles/oak").<String>path("updatedAt");
        assertThat(graph)
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"@context": "https://schema.org", "@graph": [
                                          {"@type": "Article", "@id": "urn:uuid:%s",
                                           "url": "https://lantern.example/read/oak",
                                           "mainEntityOfPage": "https://lantern.example/read/oak",
                                           "headline": "Oak", "description": "It stands.", "inLanguage": "en",
                                           "datePublished": "2026-01-02T03:04:05Z", "dateModified": "%s",
                                           "wordCount": 1, "timeRequired": "PT1M",
                                           "author": [{"@type": "Person", "name": "Ines Hollowell"}],
                                           "publisher": {"@type": "Organization", "name": "The Slow Lantern",
                                             "url": "https://lantern.example"},
                                           "about": [{"@type": "Thing", "name": "Trees"}],
                                           "isPartOf": [{"@type": "CreativeWorkSeries", "name": "Trees",
                                             "url": "https://lantern.example/series/trees"}],
                                           "position": 2,
                                           "citation": [
                                             {"@type": "Book", "name": "Wood",
                                              "author": [{"@type": "Person", "name": "A. Carpenter"}],
                                              "datePublished": "1799", "isbn": "0-306-40615-2",
                                              "sameAs": "https://doi.org/10.1234/wood"},
                                             {"@type": "CreativeWork", "name": "Old", "datePublished": "-0044"}]},
                                          {"@type": "BreadcrumbList", "itemListElement": [
                                            {"@type": "ListItem", "position": 1, "name": "The Slow Lantern",
                                             "item": "https://lantern.example"},
                                            {"@type": "ListItem", "position": 2, "name": "Trees",
                                             "item": "https://lantern.example/series/trees"},
                                            {"@type": "ListItem", "position": 3, "name": "Oak",
                                             "item": "https://lantern.example/read/oak"}]}]}
                                        """
                                                .formatted(oak.<String>path("id"), updated)));
    }

    @Test
    void itIsThereOnlyWhereItIsNamed() {
        published("Oak", "Grow.");

        assertThat(read("/v1/articles/oak").asString()).doesNotContain("structuredData");
        assertThat(read("/v1/articles/oak?fields=title").asString())
                .isEqualTo("{\"title\":\"Oak\"}");
        assertThat(read("/v1/articles/oak?fields=structuredData").<Map<String, ?>>path(""))
                .containsOnlyKeys("structuredData");
        reader().get("/v1/articles?fields=structuredData").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script> -->",
                "a\u2028b\u2029c & d",
                "\"quoted\" \\ back",
                "😀 עברית"
            })
    void itIsSafeInAScript(String title) throws Exception {
        var article = published(title, "Grow.");
        var slug = article.<String>path("slug");
        var stored = article.<String>path("title");

        var text =
                read("/v1/articles/" + slug + "?fields=structuredData")
                        .<String>path("structuredData");
        var page =
                Jsoup.parse("<script type=\"application/ld+json\">" + text + "</script><p>on</p>");

        assertThat(text).doesNotContain("</", "<!--", "\u2028", "\u2029", "<");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("p").text()).isEqualTo("on");
        assertThat(
                        new ObjectMapper()
                                .readTree(page.select("script").get(0).data())
                                .at("/@graph/0/headline")
                                .textValue())
                .isEqualTo(stored);
    }

    private static JsonNode graph(String address) throws Exception {
        return new ObjectMapper().readTree(read(address).<String>path("structuredData"));
    }
}
