package dev.seriatim.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedTest extends DeliveryTest {

    private static final String HIT = "Seriatim; hit";
    private static final String STORED = "Seriatim; fwd=uri-miss; stored";

    @Test
    void atomTellsOfAnArticleAllThatItsReadersNeed() {
        site();
        var bread =
                published(
                        Map.of(
                                "title", "Slow Bread",
                                "excerpt", "It takes a night.",
                                "body", "Wait. [Then](/oven) *bake*.",
                                "authors", List.of("Ines Hollowell"),
                                "topics", List.of("Baking")));

        var feed = Xml.of(read("/v1/feed.atom"));

        assertThat(feed.one("/feed/title")).isEqualTo("The Slow Lantern");
        assertThat(feed.one("/feed/id")).startsWith("urn:uuid:");
        assertThat(feed.one("/feed/@lang | /feed/@*[name() = 'xml:lang']")).isEqualTo("en");
        assertThat(feed.one("/feed/author/name")).isEqualTo("The Slow Lantern");
        assertThat(feed.one("/feed/link[@rel = 'self']/@href"))
                .isEqualTo("https://lantern.example/v1/feed.atom");
        assertThat(feed.one("/feed/link[@rel = 'alternate']/@href"))
                .isEqualTo("https://lantern.example/home");
        assertThat(feed.all("/feed/link[@rel = 'next']")).isEmpty();
        assertThat(feed.one("//entry/id")).isEqualTo("urn:uuid:" + bread.path("id"));
        assertThat(feed.one("//entry/title")).isEqualTo("Slow Bread");
        assertThat(feed.one("//entry/published")).isEqualTo(bread.path("publishedAt"));
        assertThat(feed.one("//entry/updated")).isEqualTo(feed.one("/feed/updated"));
        assertThat(feed.one("//entry/author/name")).isEqualTo("Ines Hollowell");
        assertThat(feed.one("//entry/author/uri"))
                .isEqualTo("https://lantern.example/by/ines-hollowell");
        assertThat(feed.one("//entry/link/@href"))
                .isEqualTo("https://lantern.example/read/slow-bread");
        assertThat(feed.one("//entry/category/@term")).isEqualTo("baking");
        assertThat(feed.one("//entry/category/@label")).isEqualTo("Baking");
        assertThat(feed.one("//entry/summary")).isEqualTo("It takes a night.");
        assertThat(feed.one("//entry/content[@type = 'html']"))
                .isEqualTo(
                        "<p>Wait. <a href=\"https://lantern.example/oven\">Then</a> <em>bake</em>.</p>");
    }

    @Test
    void rssTellsTheSame() {
        site();
        var bread =
                publishedAt(
                        "2026-01-02T03:04:05Z",
                        Map.of(
                                "title",
                                "Slow Bread",
                                "body",
                                "Wait.",
                                "authors",
                                List.of("Ines Hollowell", "Per Quill"),
                                "topics",
                                List.of("Baking")));

        var feed = Xml.of(read("/v1/feed.rss?topic=baking"));

        assertThat(feed.one("/rss/@version")).isEqualTo("2.0");
        assertThat(feed.one("/rss/channel/title")).isEqualTo("Baking – The Slow Lantern");
        assertThat(feed.one("/rss/channel/*[name() = 'link']"))
                .isEqualTo("https://lantern.example/home");
        assertThat(feed.one("/rss/channel/*[name() = 'atom:link']/@href"))
                .isEqualTo("https://lantern.example/v1/feed.rss?topic=baking");
        assertThat(feed.one("//item/guid[@isPermaLink = 'false']"))
                .isEqualTo("urn:uuid:" + bread.path("id"));
        assertThat(feed.one("//item/pubDate")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
        assertThat(feed.all("//item/*[name() = 'dc:creator']"))
                .containsExactly("Ines Hollowell", "Per Quill");
        assertThat(feed.one("//item/*[name() = 'content:encoded']")).isEqualTo("<p>Wait.</p>");
        assertThat(feed.one("//item/category")).isEqualTo("Baking");
        assertThat(feed.one("//item/link")).isEqualTo("https://lantern.example/read/slow-bread");
    }

    @Test
    void jsonFeedTellsTheSame() {
        site();
        var cover = Map.of("url", "/loaf.jpg");
        var bread = published(Map.of("title", "Slow Bread", "body", "Wait.", "cover", cover));

        var feed = read("/v1/feed.json");

        assertThat(feed.contentType()).startsWith("application/feed+json");
        assertThat(feed.<String>path("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.<String>path("home_page_url")).isEqualTo("https://lantern.example/home");
        assertThat(feed.<String>path("feed_url")).isEqualTo("https://lantern.example/v1/feed.json");
        assertThat(feed.<String>path("items[0].id")).isEqualTo("urn:uuid:" + bread.path("id"));
        assertThat(feed.<String>path("items[0].content_html")).isEqualTo("<p>Wait.</p>");
        assertThat(feed.<String>path("items[0].image"))
                .isEqualTo("https://lantern.example/loaf.jpg");
    }

    @Test
    void addressesInTextsAreAbsolute() {
        site();
        published("Ash", "It burns.");
        published(
                "Oak",
                """
                [a](pond.html) [b](../well) [c](?x=1&y=2) [d](#top) [e](//cdn.example/f) [f](mailto:a@b.example)
                [[Ash]] [[Elm]] ![g](leaf.jpg)

                <picture><source srcset="a.webp 1x, /b.webp 2x"><img src="a.jpg" alt=""></picture>
                """);

        var html = Xml.of(read("/v1/feed.atom")).all("//entry/content").get(0);

        assertThat(html)
                .contains("href=\"https://lantern.example/read/pond.html\"")
                .contains("href=\"https://lantern.example/well\"")
                .contains("href=\"https://lantern.example/read/oak?x=1&amp;y=2\"")
                .contains("href=\"https://lantern.example/read/oak#top\"")
                .contains("href=\"https://cdn.example/f\"")
                .contains("href=\"mailto:a@b.example\"")
                .contains("<a href=\"https://lantern.example/read/ash\">Ash</a> Elm")
                .contains("src=\"https://lantern.example/read/leaf.jpg\"")
                .contains(
                        "srcset=\"https://lantern.example/read/a.webp 1x, https://lantern.example/b.webp 2x\"")
                .contains("src=\"https://lantern.example/read/a.jpg\"");
    }

    @Test
    void whileTheSiteIsNowhereNothingIsRelativeToIt() {
        published("Ash", "It burns.");
        published("Oak", "[a](pond.html) ![b](leaf.jpg) [[Ash]] [c](https://far.example/c)");

        var atom = Xml.of(read("/v1/feed.atom"));
        var rss = Xml.of(read("/v1/feed.rss"));
        var json = read("/v1/feed.json");

        assertThat(atom.all("//entry/content").get(0).strip())
                .isEqualTo("<p><a>a</a>  <a>Ash</a> <a href=\"https://far.example/c\">c</a></p>");
        assertThat(atom.all("//entry/link")).isEmpty();
        assertThat(atom.one("/feed/link[@rel = 'self']/@href")).isEqualTo("/v1/feed.atom");
        assertThat(rss.one("/rss/channel/*[name() = 'link']")).isEqualTo(atom.one("/feed/id"));
        assertThat(rss.all("//item/link")).isEmpty();
        assertThat(json.<String>path("home_page_url")).isNull();
        assertThat(json.<String>path("items[0].url")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]> & <b> \"quotes\" 'single'",
                "a\u0001b\u000Bc\u001Fd",
                "\uFFFE\uFFFF nonsense",
                "\u202Eright to left\u202C \u2067bidi\u2069",
                "😀 👩‍👩‍👧 \uD83C\uDFF3\uFE0F",
                "Ёлки ελληνικά עברית العربية हिन्दी ไทย 中文 日本語 한국어 ქართული 𐍈",
                "C1 \u0085 \u009F, and lines \u2028\u2029",
                "</title><script>alert(1)</script><!--"
            })
    void everyTitleCanBeWritten(String title) {
        site();
        var draft = Map.of("title", title, "excerpt", title, "body", title + "\n\n`" + title + "`");
        var answer = editor().body(draft).post("/manage/v1/articles");
        answer.then().statusCode(201);
        publish(answer);
        var kept =
                answer.<String>path("title")
                        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]", "");

        var atom = Xml.of(read("/v1/feed.atom"));
        var rss = Xml.of(read("/v1/feed.rss"));
        var json = read("/v1/feed.json");

        assertThat(atom.one("//entry/title")).isEqualTo(kept);
        assertThat(rss.one("//item/title")).isEqualTo(kept);
        assertThat(json.<String>path("items[0].title")).isEqualTo(kept);
        for (var text : List.of(read("/v1/feed.atom"), read("/v1/feed.rss"), json)) {
            assertThat(text.asString())
                    .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void pagesFollowEachOtherAndTellOfEachArticleOnce(String format) {
        site();
        IntStream.range(0, 7).forEach(i -> published("Wave " + i, "Wash."));

        var seen = new ArrayList<String>();
        var pages = 0;
        for (var next = "/v1/feed." + format + "?limit=3"; next != null; pages++) {
            var page = read(next.replace("https://lantern.example", ""));
            seen.addAll(titles(format, page));
            next = next(format, page);
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactly(
                        "Wave 6", "Wave 5", "Wave 4", "Wave 3", "Wave 2", "Wave 1", "Wave 0");
    }

    private static List<String> titles(String format, Response page) {
        return switch (format) {
            case "atom" -> Xml.of(page).all("//entry/title");
            case "rss" -> Xml.of(page).all("//item/title");
            default -> page.path("items.title");
        };
    }

    private static String next(String format, Response page) {
        var links =
                format.equals("json") ? List.of() : Xml.of(page).all("//*[@rel = 'next']/@href");
        return format.equals("json")
                ? page.path("next_url")
                : links.isEmpty() ? null : links.get(0).toString();
    }

    @Test
    void cursorsAreThoseOfTheList() {
        site();
        IntStream.range(0, 3).forEach(i -> published("Wave " + i, "Wash."));
        var cursor = read("/v1/articles?limit=2").<String>path("next");

        var page = read("/v1/feed.json?limit=2&cursor=" + cursor);

        assertThat(page.<List<String>>path("items.title")).containsExactly("Wave 0");
        assertThat(Xml.of(read("/v1/feed.atom?limit=2&cursor=" + cursor)).all("//@rel"))
                .containsExactly("self", "alternate", "previous", "alternate");
    }

    @Test
    void seriesIsFollowedInItsReadingOrder() {
        published("Second", "Two.");
        published("First", "One.");
        published("Apart", "None.");
        series("Steps", "First", "Second");

        var feed = read("/v1/feed.json?series=steps&sort=position");

        assertThat(feed.<List<String>>path("items.title")).containsExactly("First", "Second");
        assertThat(feed.<String>path("title")).startsWith("Steps – ");
        for (var query :
                List.of(
                        "sort=position",
                        "sort=relevance",
                        "series=Steps",
                        "topic=a,,b",
                        "language=x",
                        "q=a")) {
            assertThat(reader().get("/v1/feed.json?" + query).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void filtersAreThoseOfTheList() {
        published(
                Map.of(
                        "title",
                        "Brot",
                        "body",
                        "Warte.",
                        "language",
                        "de",
                        "topics",
                        List.of("Baking")));
        published(Map.of("title", "Bread", "body", "Wait.", "authors", List.of("Ines Hollowell")));

        for (var query :
                List.of(
                        "topic=baking",
                        "topic=nothing",
                        "author=ines-hollowell",
                        "language=de",
                        "language=de,en",
                        "topic=baking&language=en")) {
            assertThat(read("/v1/feed.json?" + query).<List<String>>path("items.title"))
                    .isEqualTo(read("/v1/articles?" + query).<List<String>>path("items.title"));
        }
    }

    @Test
    void feedOfOneLanguageIsCalledInThat() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name", "The Slow Lantern",
                        "baseUrl", "https://lantern.example",
                        "translations", Map.of("de", Map.of("name", "Die langsame Laterne"))));
        published(Map.of("title", "Brot", "body", "Warte.", "language", "de"));
        published(Map.of("title", "Bread", "body", "Wait."));

        var german = Xml.of(read("/v1/feed.atom?language=de"));
        var both = Xml.of(read("/v1/feed.atom"));

        assertThat(german.one("/feed/title")).isEqualTo("Die langsame Laterne");
        assertThat(german.all("//*[name() = 'feed' or name() = 'entry']/@*"))
                .containsExactly("de", "de");
        assertThat(both.all("//*[name() = 'feed' or name() = 'entry']/@*"))
                .containsExactly("en", "en", "de");
        assertThat(german.one("/feed/id")).isNotEqualTo(both.one("/feed/id"));
    }

    @Test
    void scheduledArticleComesAndGoesAtItsSecond() throws Exception {
        var now = Instant.now();
        var tide = draft("Tide", "In and out.");
        editor(tide)
                .body(
                        Map.of(
                                "publishAt", now.plusSeconds(600).toString(),
                                "unpublishAt", now.plusSeconds(1200).toString()))
                .put(address(tide) + "/publication")
                .then()
                .statusCode(200);

        assertThat(read("/v1/feed.json").<List<?>>path("items")).isEmpty();
        letPass(Duration.ofSeconds(601));
        assertThat(read("/v1/feed.json").<List<?>>path("items")).hasSize(1);
        letPass(Duration.ofSeconds(600));
        assertThat(read("/v1/feed.json").<List<?>>path("items")).isEmpty();
    }

    @Test
    void publishedArticleDropsItsFeedsFromCacheAndNoOthers() {
        published(Map.of("title", "Bread", "body", "Wait.", "topics", List.of("Baking")));
        published(Map.of("title", "Oak", "body", "Grow.", "topics", List.of("Trees")));
        var addresses =
                List.of(
                        "/v1/feed.atom",
                        "/v1/feed.atom?topic=baking",
                        "/v1/feed.atom?topic=trees",
                        "/v1/feed.atom?topic=cakes");
        addresses.forEach(DeliveryTest::read);
        addresses.forEach(address -> assertThat(status(address)).isEqualTo(HIT));

        published(Map.of("title", "Cake", "body", "Hurry.", "topics", List.of("Baking", "Cakes")));

        assertThat(status("/v1/feed.atom?topic=trees")).isEqualTo(HIT);
        assertThat(status("/v1/feed.atom")).isEqualTo(STORED);
        assertThat(status("/v1/feed.atom?topic=baking")).isEqualTo(STORED);
        assertThat(Xml.of(read("/v1/feed.atom?topic=cakes")).one("//entry/title"))
                .isEqualTo("Cake");
        assertThat(Xml.of(read("/v1/feed.atom?topic=baking")).all("//entry")).hasSize(2);
    }

    @Test
    void withdrawnAndRevisedArticlesDropTheFeed() {
        var bread =
                published(Map.of("title", "Bread", "body", "Wait.", "topics", List.of("Baking")));
        read("/v1/feed.json?topic=baking");

        var revised =
                publish(
                        revise(
                                bread,
                                Map.of(
                                        "title",
                                        "Rye",
                                        "body",
                                        "Wait.",
                                        "topics",
                                        List.of("Baking"))));
        var renamed = read("/v1/feed.json?topic=baking").<String>path("items[0].title");
        unpublish(revised);

        assertThat(renamed).isEqualTo("Rye");
        assertThat(read("/v1/feed.json?topic=baking").<List<?>>path("items")).isEmpty();
    }

    @Test
    void topicOfWhichReadersDoNotHearIsToldAsOneThatIsNot() {
        draft(Map.of("title", "Secret", "body", "Not yet.", "topics", List.of("Hidden")));

        var hidden = read("/v1/feed.atom?topic=hidden");
        var missing = read("/v1/feed.atom?topic=absent");

        assertThat(hidden.getHeader("Cache-Tag"))
                .isEqualTo(missing.getHeader("Cache-Tag"))
                .isEqualTo("site,topics");
        assertThat(hidden.asString().replace("hidden", "absent").replaceAll("urn:uuid:[^<]+", ""))
                .isEqualTo(missing.asString().replaceAll("urn:uuid:[^<]+", ""));
    }

    private static String status(String address) {
        return read(address).getHeader("Cache-Status");
    }

    @Test
    void eachFormatIsKeptForThoseWhoTakeIt() {
        published("Bread", "Wait.");
        read("/v1/feed.atom");

        for (var accepted :
                List.of(
                        "*/*",
                        "application/atom+xml",
                        "application/rss+xml, application/atom+xml;q=0.9",
                        "application/json, */*;q=0.1")) {
            var answer = reader().header("Accept", accepted).get("/v1/feed.atom");

            assertThat(answer.getHeader("Cache-Status")).isEqualTo(HIT);
            assertThat(answer.contentType()).startsWith("application/atom+xml");
        }
        reader().header("Accept", "application/json").get("/v1/feed.atom").then().statusCode(406);
        reader().header("Accept", "application/atom+xml;q=0")
                .get("/v1/feed.atom")
                .then()
                .statusCode(406);
    }

    @Test
    void feedOfPreviewShowsDraftsAndIsKeptNowhere() {
        draft("Secret", "Not yet.");
        var token = editor().body("{}").post("/manage/v1/preview-tokens").<String>path("token");

        for (var format : List.of("atom", "rss", "json")) {
            var shown = read("/v1/feed." + format + "?preview=" + token);

            assertThat(shown.asString()).contains("Secret").contains("preview=" + token);
            assertThat(shown.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(shown.getHeader("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(shown.getHeader("Cache-Tag")).isNull();
            assertThat(read("/v1/feed." + format).asString())
                    .doesNotContain("Secret")
                    .doesNotContain(token);
            reader().get("/v1/feed." + format + "?preview=wrong").then().statusCode(404);
        }
    }

    @Test
    void lastModifiedIsThatOfTheLatestAndNoCondition() {
        var bread = publishedAt("2026-01-02T03:04:05Z", Map.of("title", "Bread", "body", "Wait."));
        var feed = read("/v1/feed.rss");

        assertThat(feed.getHeader("Last-Modified"))
                .isEqualTo(Xml.of(feed).one("/rss/channel/lastBuildDate"));
        unpublish(bread);
        var held = reader().header("If-Modified-Since", feed.getHeader("Last-Modified"));
        var emptied = held.get("/v1/feed.rss");
        assertThat(emptied.statusCode()).isEqualTo(200);
        assertThat(emptied.getHeader("Last-Modified")).isNull();
    }

    private static void site() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name", "The Slow Lantern",
                        "baseUrl", "https://lantern.example/home",
                        "urlTemplates",
                                Map.of(
                                        "article", "https://lantern.example/read/{slug}",
                                        "author", "https://lantern.example/by/{slug}")));
    }
}
