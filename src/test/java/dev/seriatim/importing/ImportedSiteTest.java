package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** A whole site moves in: its links, addresses, people, topics, states and orders. */
@QuarkusTest
class ImportedSiteTest extends ImportTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>The Rope Walk</title><link>https://rope.example</link><language>en</language>
            <wp:base_site_url>https://rope.example</wp:base_site_url>
            <wp:base_blog_url>https://rope.example</wp:base_blog_url>
            <wp:author><wp:author_login>odile</wp:author_login>
              <wp:author_display_name><![CDATA[Odile Fennimarch]]></wp:author_display_name></wp:author>
            <wp:category><wp:category_nicename>iron</wp:category_nicename><wp:cat_name>Iron</wp:cat_name></wp:category>
            <wp:category><wp:category_nicename>rope</wp:category_nicename><wp:cat_name>Rope</wp:cat_name></wp:category>
            <wp:category><wp:category_nicename>iron-knots</wp:category_nicename>
              <wp:category_parent>iron</wp:category_parent><wp:cat_name>Knots</wp:cat_name></wp:category>
            <wp:category><wp:category_nicename>rope-knots</wp:category_nicename>
              <wp:category_parent>rope</wp:category_parent><wp:cat_name>Knots</wp:cat_name></wp:category>
            """;

    @Test
    void footnotesLeadToNoPages() {
        var report =
                moved(
                        post(
                                1,
                                "Nets",
                                "nets",
                                "publish",
                                """
                                <p>Wet<sup id="fnref1"><a href="#fn1">1</a></sup>.</p>
                                <ol><li id="fn1">Very. <a href="#fnref1">Back</a></li></ol>
                                """));

        assertThat(article(report).<String>path("body")).contains("[^1]: Very.");
        report.then().body("items[0].notes.code", not(hasItem("link-to-a-missing-page")));
    }

    @Test
    void linksToTheOldSiteLeadToArticles() {
        var report =
                moved(
                        post(
                                1,
                                "Nets",
                                "nets",
                                "publish",
                                """
                                <p>See <a href="https://rope.example/2024/05/bells/">bells</a>, <a href="/?p=2#loud">again</a>,
                                <a href="https://www.rope.example/2024/05/bells">and</a>, <a href="https://rope.example/2024/05/gone/">gone</a>.</p>
                                """),
                        post(2, "Bells", "bells", "publish", "<p>Loud.</p>"));

        var nets = article(report);
        var bells = report.<String>path("items[1].article.id");
        assertThat(nets.<String>path("body"))
                .contains("(seriatim:" + bells + ")")
                .contains("(seriatim:" + bells + "#loud)")
                .contains("https://rope.example/2024/05/gone/")
                .doesNotContain("/bells");
        report.then()
                .body("items[0].notes.code", hasItem("link-to-a-missing-page"))
                .body("notes.code", hasItem("link-to-a-missing-page"));
        reader().get("/v1/articles/nets")
                .then()
                .body("body.content", containsString("href=\"/articles/bells\""));
    }

    @Test
    void linksToHeadingsLeadToTheHeadingsHere() {
        var notes = new LinkedHashMap<String, String>();
        notes.put("a.md", "[[b#How loud?]] [[b#Loud]] [[b#^ring]] [[b#Gone]] ![[c#Тихо]]");
        notes.put("b.md", "# Bells\n\n## Loud\n\nLoud. ^ring\n\n## How loud?\n\n[[a]]");
        notes.put("c.md", "# Nets\n\n## Тихо\n\n[[b#Loud]]");

        var report = imported("format=markdown&publish=true", notes);

        var bells = report.<String>path("items[1].article.id");
        var nets = report.<String>path("items[2].article.id");
        assertThat(article(report).<String>path("body"))
                .contains("(seriatim:" + bells + "#how-loud)")
                .contains("(seriatim:" + bells + "#section-loud)")
                .contains("(seriatim:" + bells + "#section-ring)")
                .contains("(seriatim:" + bells + "#Gone)")
                .contains("(seriatim:" + nets + "#section-tiho)");
        report.then()
                .body(
                        "items[0].notes.findAll { it.code == 'link-to-a-missing-place' }.excerpt",
                        contains("b.md#Gone"));
        editor().get("/manage/v1/articles/" + nets)
                .then()
                .body("body", containsString("(seriatim:" + bells + "#section-loud)"));
    }

    @Test
    void linkToALaterImportIsFoundByItsAddress() {
        moved(post(2, "Bells", "bells", "publish", "<p>Loud.</p>"));

        var later =
                moved(
                        post(
                                1,
                                "Nets",
                                "nets",
                                "publish",
                                "<p><a href=\"https://rope.example/2024/05/bells/\">Bells</a></p>"));

        assertThat(article(later).<String>path("body")).contains("(seriatim:");
    }

    @Test
    void oldAddressesLeadOn() {
        moved(post(2, "Bells", "bells", "publish", "<p>Loud.</p>"));

        reader().get("/v1/lookup?url=https://rope.example/2024/05/bells/")
                .then()
                .statusCode(200)
                .body("slug", equalTo("bells"));
    }

    @Test
    void statesAndDatesAreKept() {
        var report =
                moved(
                        post(1, "Past", "past", "publish", "<p>One.</p>"),
                        post(2, "Draft", "draft", "draft", "<p>Two.</p>"),
                        post(3, "Private", "private", "private", "<p>Three.</p>"),
                        post(4, "Future", "future", "future", "<p>Four.</p>")
                                .replace("2024-05-0", "2099-05-0"));

        report.then()
                .body("items.article.state", contains("published", "draft", "draft", "scheduled"));
        reader().get("/v1/articles/past")
                .then()
                .body("publishedAt", equalTo("2024-05-01T10:00:00Z"));
        reader().get("/v1/articles?total=true").then().body("total", equalTo(1));
    }

    @Test
    void draftThatWasAskedForTellsThatItsSourceShowsIt() {
        var report =
                sent(
                        "publish=false",
                        post(1, "Nets", "nets", "publish", "<p>Dry.</p>"),
                        post(2, "Bells", "bells", "draft", "<p>Loud.</p>"));

        report.then()
                .body("items.article.state", contains("draft", "draft"))
                .body("items[0].notes.code", contains("public-at-its-source", "date-of-draft"))
                .body("items[0].notes[1].excerpt", equalTo("2024-05-01T10:00:00Z"))
                .body("items[1].notes", empty());
    }

    @Test
    void draftThatReadersKnewTellsSinceWhen() {
        var report = moved(post(1, "Nets", "nets", "private", "<p>Dry.</p>"));

        report.then()
                .body("items.article.state", contains("draft"))
                .body("items[0].notes.code", contains("private", "date-of-draft"))
                .body("items[0].notes[1].excerpt", equalTo("2024-05-01T10:00:00Z"));
    }

    @Test
    void postWithoutATitleIsCalledByItsFirstWords() {
        var report =
                moved(
                        post(
                                1,
                                "",
                                "nets",
                                "publish",
                                "<p>Nets dry best in wind.</p><p>Or not.</p>"));

        report.then()
                .body("items[0].outcome", equalTo("created"))
                .body("items[0].article.title", equalTo("Nets dry best in wind."))
                .body("items[0].notes.code", hasItem("title-made"));
    }

    @Test
    void topicWithANameThatIsTooLongCostsItselfOnly() {
        var name = "knot ".repeat(60);

        var report = moved(post(1, "Nets", "nets", "publish", "<p>Dry.</p>", "knots", name));

        report.then()
                .body("items[0].outcome", equalTo("created"))
                .body("items[0].notes.code", hasItem("left-out-topics"));
        assertThat(topics(report, 0)).isEqualTo("[]");
    }

    @Test
    void coverThatIsAPathCostsItselfOnly() {
        var ghost =
                """
                {"db": [{"meta": {"version": "5.0.0"}, "data": {"posts": [{"id": "1", "title": "Nets", "slug": "nets",
                  "html": "<p>Dry.</p>", "status": "published", "type": "post",
                  "published_at": "2024-05-01T10:00:00.000Z", "feature_image": "__GHOST_URL__/content/nets.jpg"}],
                  "posts_meta": [{"post_id": "1", "feature_image_alt": "Two nets", "feature_image_caption": "Hung up"}]}}]}
                """;

        var report =
                ended(
                        editor().contentType("application/json")
                                .body(ghost.getBytes(StandardCharsets.UTF_8))
                                .post(IMPORTS + "?format=ghost"));

        report.then()
                .body("items[0].outcome", equalTo("created"))
                .body(
                        "items[0].notes.find { it.code == 'left-out-cover' }.excerpt",
                        equalTo("/content/nets.jpg | Two nets | Hung up"));
        assertThat(article(report).<Object>path("cover")).isNull();
    }

    @Test
    void topicsOfOneNameBelowDifferentParentsAreTwo() {
        var report =
                moved(
                        post(1, "One", "one", "publish", "<p>One.</p>", "iron-knots", "Knots"),
                        post(2, "Two", "two", "publish", "<p>Two.</p>", "rope-knots", "Knots"),
                        post(
                                3,
                                "Three",
                                "three",
                                "publish",
                                "<p>Three.</p>",
                                "rope-knots",
                                "Knots"));

        var one = topics(report, 0);
        var two = topics(report, 1);
        assertThat(one).isNotEqualTo(two);
        assertThat(topics(report, 2)).isEqualTo(two);
        report.then().body("notes.excerpt", containsInAnyOrder("Iron / Knots", "Rope / Knots"));
        moved(post(1, "One", "one", "publish", "<p>Changed.</p>", "iron-knots", "Knots"));
        editor().get("/manage/v1/topics").then().body("items", hasSize(2));
    }

    @Test
    void sameSiteAgainChangesNothing() {
        String[] posts = {
            post(1, "Nets", "nets", "publish", "<p>See <a href=\"/?p=2\">bells</a>.</p>"),
            post(2, "Nets", "nets-too", "publish", "<p>Loud.</p>")
        };
        moved(posts).then().body("counts.created", equalTo(2));
        var articles = editor().get("/manage/v1/articles").asString();

        moved(posts).then().body("counts.unchanged", equalTo(2));

        assertThat(editor().get("/manage/v1/articles").asString()).isEqualTo(articles);
    }

    @Test
    void whatAnEditorSaysBesideTheTextOutlivesTheNextImport() {
        var report = moved(post(1, "Nets", "nets", "publish", "<p>Dry.</p>", "iron", "Iron"));
        publish(patch(article(report), "{ \"excerpt\": \"My words.\" }"));

        moved(post(1, "Nets", "nets", "publish", "<p>Wet.</p>", "rope", "Rope"))
                .then()
                .body("items.outcome", contains("updated"));

        article(report)
                .then()
                .body("excerpt", equalTo("My words."))
                .body("topics", contains("rope"))
                .body("body", equalTo("Wet."));
    }

    @Test
    void dryRunOfASiteIsTheRun() {
        String[] posts = {
            post(1, "Nets", "nets", "publish", "<p><a href=\"/?p=2\">b</a> [unheard of=1]</p>"),
            post(2, "Bells", "bells", "future", "<p>Loud.</p>").replace("2024-05-0", "2099-05-0")
        };

        var dry = sent("dryRun=true", posts);
        var real = sent("dryRun=false", posts);

        assertThat(dry.<Object>path("counts")).isEqualTo(real.<Object>path("counts"));
        assertThat(dry.<Object>path("notes")).isEqualTo(real.<Object>path("notes"));
        assertThat(dry.<Object>path("items.article.slug"))
                .isEqualTo(real.<Object>path("items.article.slug"));
        assertThat(dry.<Object>path("items.article.state"))
                .isEqualTo(real.<Object>path("items.article.state"));
        dry.then().body("items.article.id.findAll { it != null }", empty());
    }

    private static String topics(Response report, int item) {
        var id = report.<String>path("items[" + item + "].article.id");
        return editor().get("/manage/v1/articles/" + id).<Object>path("topics").toString();
    }

    private static Response moved(String... posts) {
        return sent("publish=true", posts);
    }

    private static Response sent(String query, String... posts) {
        var export = HEAD + String.join("\n", posts) + "</channel></rss>";
        return ended(
                editor().contentType("application/xml")
                        .body(export.getBytes(StandardCharsets.UTF_8))
                        .post(IMPORTS + "?" + query));
    }

    private static String post(int id, String title, String name, String status, String html) {
        return post(id, title, name, status, html, "iron", "Iron");
    }

    private static String post(
            int id,
            String title,
            String name,
            String status,
            String html,
            String category,
            String categoryName) {
        return """
               <item><title>%2$s</title><link>https://rope.example/2024/05/%3$s/</link>
                 <dc:creator>odile</dc:creator><guid isPermaLink="false">https://rope.example/?p=%1$d</guid>
                 <content:encoded><![CDATA[%5$s]]></content:encoded><excerpt:encoded></excerpt:encoded>
                 <wp:post_id>%1$d</wp:post_id><wp:post_date>2024-05-0%1$d 10:00:00</wp:post_date>
                 <wp:post_date_gmt>2024-05-0%1$d 10:00:00</wp:post_date_gmt><wp:post_name>%3$s</wp:post_name>
                 <wp:status>%4$s</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
                 <category domain="category" nicename="%6$s"><![CDATA[%7$s]]></category></item>
               """
                .formatted(id, title, name, status, html, category, categoryName);
    }

    @Test
    void filesThatAreLeftOutAreToldByName() {
        var vault = new LinkedHashMap<String, String>();
        vault.put("nets.md", "---\ntitle: Nets\n---\nThey hang.");
        vault.put(".obsidian/app.json", "{}");
        vault.put("mud.png", "no picture");

        var report = imported("format=markdown&publish=false", vault);

        report.then()
                .body(
                        "notes.findAll { it.code == 'left-out' }.excerpt",
                        hasItems(".obsidian/app.json", "mud.png"));
    }
}
