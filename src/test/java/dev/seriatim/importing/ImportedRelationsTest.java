package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What articles are to one another in their source: translations, and parts of series. */
@QuarkusTest
class ImportedRelationsTest extends ImportTest {

    private static final String NETS = "---\ntitle: Nets\ndate: 2024-05-01\n---\nThey hang.\n";
    private static final String NETZE = "---\ntitle: Netze\ndate: 2024-05-01\n---\nSie hängen.\n";

    @Test
    void aTranslationBeforeItsOriginalBelongsToItsWork() {
        var report = pages(Map.of("posts/nets.de.md", NETZE, "posts/nets.md", NETS));

        report.then()
                .body("items.file", contains("posts/nets.de.md", "posts/nets.md"))
                .body("counts.created", equalTo(2))
                .body("notes.code", not(hasItem("translation-not-linked")));
        reader().get("/v1/articles/nets").then().body("translations.slug", contains("netze"));
        reader().get("/v1/articles/netze").then().body("translations.slug", contains("nets"));
    }

    @Test
    void aTranslationBehindItsOriginalBelongsToItsWork() {
        var report =
                pages(
                        Map.of(
                                "posts/nets.md",
                                NETS,
                                "posts/nets.sv.md",
                                NETZE.replace("Netze", "Nät")));

        report.then().body("items.file", contains("posts/nets.md", "posts/nets.sv.md"));
        reader().get("/v1/articles/nets")
                .then()
                .body("translations.language", contains("sv"))
                .body("language", equalTo("en"));
    }

    @Test
    void sameTranslationAgainChangesNothing() {
        var tree = Map.of("posts/nets.de.md", NETZE, "posts/nets.md", NETS);
        pages(tree);
        var articles = editor().get("/manage/v1/articles").asString();

        pages(tree).then().body("counts.unchanged", equalTo(2));

        assertThat(editor().get("/manage/v1/articles").asString()).isEqualTo(articles);
    }

    @Test
    void whatAnEditorMakesOfATranslationStays() {
        var tree = Map.of("posts/nets.de.md", NETZE, "posts/nets.md", NETS);
        var report = pages(tree);
        patch(article(report), "{ \"translationOf\": null }").then().statusCode(200);

        pages(tree);

        article(report).then().body("translationOf", nullValue());
    }

    @Test
    void aLanguageThatIsTakenIsNoted() {
        var original = pages(Map.of("posts/nets.md", NETS)).<String>path("items[0].article.id");
        var garne =
                """
                { "title": "Garne", "language": "de", "body": "Sie hängen.", "translationOf": { "articleId": "%s" } }
                """;
        editor().body(garne.formatted(original)).post("/manage/v1/articles").then().statusCode(201);

        var report = pages(Map.of("posts/nets.de.md", NETZE, "posts/nets.md", NETS));

        report.then()
                .body("state", equalTo("done"))
                .body("items[0].outcome", equalTo("created"))
                .body("items[0].notes.code", hasItem("translation-not-linked"))
                .body("items[0].notes.message", hasItem(containsString("Garne")));
        article(report).then().body("translationOf", nullValue());
    }

    @Test
    void anOriginalOfAnEarlierRunIsKnown() {
        pages(Map.of("posts/nets.md", NETS, "posts/nets.de.md", NETZE));
        var original = reader().get("/v1/articles/nets").<String>path("id");

        pages(
                Map.of(
                        "posts/nets.de.md",
                        NETZE.replace("hängen", "trocknen"),
                        "posts/nets.md",
                        NETS,
                        "posts/nets.sv.md",
                        NETZE.replace("Netze", "Nät")));

        reader().get("/v1/articles/nets")
                .then()
                .body("id", equalTo(original))
                .body("translations.language", contains("de", "sv"));
    }

    @Test
    void undoTakesTranslationsBack() {
        var report = pages(Map.of("posts/nets.de.md", NETZE, "posts/nets.md", NETS));
        var run = IMPORTS + "/" + report.path("id");

        ended(editor().post(run + "/undo"));

        editor().get(run).then().body("items.undone", contains(true, true));
        reader().get("/v1/articles?total=true").then().body("total", equalTo(0));
    }

    @Test
    void partsStandInTheOrderThatTheirSourceGivesThem() {
        var report =
                moved(
                        part(1, "Splice", "<wp:meta_key>series_order</wp:meta_key>", "2.5"),
                        part(2, "Bend", "<wp:meta_key>series_order</wp:meta_key>", "0"),
                        part(3, "Hitch", "<wp:meta_key>series_order</wp:meta_key>", "-1"),
                        part(4, "Whipping", "", ""),
                        part(5, "Bowline", "<wp:meta_key>series_order</wp:meta_key>", "2"));

        titles("Hitch", "Bend", "Bowline", "Splice", "Whipping");
        report.then()
                .body("items.series.position", contains(4, 2, 1, 5, 3))
                .body("items.series.slug", contains("knots", "knots", "knots", "knots", "knots"));
        reader().get("/v1/series/knots")
                .then()
                .body("title", equalTo("Ten Knots"))
                .body("description", equalTo("One a week."));
    }

    @Test
    void partsWithoutAnOrderStandByTheirDates() {
        moved(
                part(3, "Third", "", ""),
                part(1, "First", "", ""),
                part(4, "Fourth", "", ""),
                part(2, "Second", "", ""));

        titles("First", "Second", "Third", "Fourth");
    }

    @Test
    void laterPartsFindTheirPlace() {
        moved(ordered(1, "One", 1), ordered(3, "Three", 3));

        moved(ordered(2, "Two", 2), ordered(4, "Four", 4))
                .then()
                .body("items.series.position", contains(2, 4));

        titles("One", "Two", "Three", "Four");
    }

    @Test
    void orderOfAnEditorStays() {
        String[] parts = {ordered(1, "One", 1), ordered(2, "Two", 2), ordered(3, "Three", 3)};
        moved(parts);
        arrange("Three", "One", "Two");

        var again = moved(parts);

        again.then()
                .body("counts.unchanged", equalTo(3))
                .body("items.series.position", contains(2, 3, 1))
                .body("items[0].notes.message", hasItem(containsString("another order")));
        titles("Three", "One", "Two");
    }

    @Test
    void partThatAnEditorTookOutStaysOut() {
        String[] parts = {ordered(1, "One", 1), ordered(2, "Two", 2)};
        moved(parts);
        arrange("Two");

        moved(parts).then().body("items[0].notes.code", hasItem("series-place"));

        titles("Two");
    }

    @Test
    void dryRunTellsWhereThePartsWouldStand() {
        String[] parts = {ordered(1, "One", 2), ordered(2, "Two", 1)};

        var dry = sent("dryRun=true", parts);
        editor().get("/manage/v1/series").then().body("items", empty());
        var real = moved(parts);

        assertThat(dry.<Object>path("items.series")).isEqualTo(real.<Object>path("items.series"));
        real.then().body("items.series.position", contains(2, 1));
    }

    @Test
    void manyPartsAreOneOrder() {
        var parts =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(each -> ordered(each, "Knot " + each, 41 - each))
                        .toArray(String[]::new);

        moved(parts).then().body("items[0].series.position", equalTo(40));

        var series = editor().get("/manage/v1/series").<String>path("items[0].id");
        editor().get("/manage/v1/series/" + series + "/orders").then().body("items", hasSize(1));
    }

    private static Response pages(Map<String, String> tree) {
        return imported("publish=true&format=markdown", new TreeMap<>(tree));
    }

    private static Response moved(String... posts) {
        return sent("publish=true", posts);
    }

    private static Response sent(String query, String... posts) {
        var export =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>The Rope Walk</title><link>https://rope.example</link><language>en</language>
                <wp:base_site_url>https://rope.example</wp:base_site_url>
                <wp:base_blog_url>https://rope.example</wp:base_blog_url>
                <wp:term><wp:term_id>70</wp:term_id><wp:term_taxonomy>series</wp:term_taxonomy>
                  <wp:term_slug>knots</wp:term_slug><wp:term_name>Ten Knots</wp:term_name>
                  <wp:term_description>One a week.</wp:term_description></wp:term>
                """
                        + String.join("\n", posts)
                        + "</channel></rss>";
        return ended(
                editor().contentType("application/xml")
                        .body(export.getBytes(StandardCharsets.UTF_8))
                        .post(IMPORTS + "?" + query));
    }

    private static String ordered(int id, String title, int order) {
        return part(id, title, "<wp:meta_key>series_order</wp:meta_key>", "" + order);
    }

    private static String part(int id, String title, String key, String order) {
        var meta =
                key.isEmpty()
                        ? ""
                        : "<wp:postmeta>%s<wp:meta_value>%s</wp:meta_value></wp:postmeta>"
                                .formatted(key, order);
        return """
                <item><title>%2$s</title><link>https://rope.example/%1$d/</link>
                  <guid isPermaLink="false">https://rope.example/?p=%1$d</guid>
                  <content:encoded><![CDATA[<p>Of rope.</p>]]></content:encoded>
                  <wp:post_id>%1$d</wp:post_id><wp:post_date>2024-05-01 10:%1$02d:00</wp:post_date>
                  <wp:post_date_gmt>2024-05-01 10:%1$02d:00</wp:post_date_gmt>
                  <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                  <category domain="series" nicename="knots"><![CDATA[Ten Knots]]></category>%3$s</item>
                """
                .formatted(id, title, meta);
    }

    /** Leaves these parts in the series, in this order. */
    private static void arrange(String... titles) {
        var series = editor().get("/manage/v1/series").<String>path("items[0].id");
        var read = editor().get("/manage/v1/series/" + series);
        var parts =
                Arrays.stream(titles)
                        .map(
                                title ->
                                        read.<String>path(
                                                "parts.find { it.title == '%s' }.articleId"
                                                        .formatted(title)))
                        .map("{ \"articleId\": \"%s\" }"::formatted)
                        .collect(Collectors.joining(", "));
        editor(read)
                .body("{ \"parts\": [" + parts + "] }")
                .put("/manage/v1/series/" + series + "/parts")
                .then()
                .statusCode(200);
    }

    private static void titles(String... titles) {
        var series = editor().get("/manage/v1/series").<String>path("items[0].id");
        editor().get("/manage/v1/series/" + series).then().body("parts.title", contains(titles));
    }
}
