package dev.seriatim.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SitemapTest extends DeliveryTest {

    private static final String HIT = "Seriatim; hit";
    private static final String STORED = "Seriatim; fwd=uri-miss; stored";

    @Test
    void monthsHoldWhatCameOutInThem() {
        site();
        publishedAt("2025-12-31T23:59:59.999Z", article("December"));
        publishedAt("2026-01-01T00:00:00Z", article("January"));
        publishedAt("2026-01-31T23:59:59Z", article("Late January"));
        publishedAt("2026-03-15T12:00:00+01:00", article("March"));

        var index = Xml.of(read("/v1/sitemap.xml"));

        assertThat(index.all("/sitemapindex/sitemap/loc"))
                .containsExactly(
                        "https://lantern.example/v1/sitemaps/2025-12.xml",
                        "https://lantern.example/v1/sitemaps/2026-01.xml",
                        "https://lantern.example/v1/sitemaps/2026-03.xml");
        assertThat(index.all("/sitemapindex/sitemap/lastmod")).hasSize(3);
        assertThat(Xml.of(read("/v1/sitemaps/2025-12.xml")).all("/urlset/url/loc"))
                .containsExactly("https://lantern.example/read/december");
        assertThat(Xml.of(read("/v1/sitemaps/2026-01.xml")).all("/urlset/url/loc"))
                .containsExactly(
                        "https://lantern.example/read/january",
                        "https://lantern.example/read/late-january");
        reader().get("/v1/sitemaps/2026-02.xml").then().statusCode(404);
        reader().get("/v1/sitemaps/2026-01-2.xml").then().statusCode(404);
        for (var name :
                List.of(
                        "2026-13.xml",
                        "2026-1.xml",
                        "2026-01-1.xml",
                        "2026-01-02.xml",
                        "2026-01")) {
            reader().get("/v1/sitemaps/" + name).then().statusCode(404);
        }
    }

    @Test
    void translationsStandBesideEachOther() {
        site();
        publishedAt("2026-01-05T00:00:00Z", article("Bread"));
        publishedAt(
                "2026-02-05T00:00:00Z",
                Map.of(
                        "title",
                        "Brot",
                        "body",
                        "Warte.",
                        "language",
                        "de",
                        "translationOf",
                        Map.of("slug", "bread")));
        publishedAt("2026-02-06T00:00:00Z", article("Alone"));

        var january = Xml.of(read("/v1/sitemaps/2026-01.xml"));
        var february = Xml.of(read("/v1/sitemaps/2026-02.xml"));

        assertThat(january.all("//url/*[name() = 'xhtml:link']/@hreflang"))
                .containsExactly("de", "en");
        assertThat(january.all("//url/*[name() = 'xhtml:link']/@href"))
                .containsExactly(
                        "https://lantern.example/read/brot", "https://lantern.example/read/bread");
        assertThat(february.all("//url[1]/*/@hreflang")).containsExactly("de", "en");
        assertThat(february.all("//url[2]/*/@hreflang")).isEmpty();
        assertThat(january.all("//url/*[name() = 'lastmod']/following-sibling::*")).hasSize(2);
    }

    @Test
    void translationThatGoesLeavesTheFileOfItsOriginal() {
        site();
        publishedAt("2026-01-05T00:00:00Z", article("Bread"));
        var brot =
                publishedAt(
                        "2026-02-05T00:00:00Z",
                        Map.of(
                                "title",
                                "Brot",
                                "body",
                                "Warte.",
                                "language",
                                "de",
                                "translationOf",
                                Map.of("slug", "bread")));
        publishedAt("2026-03-05T00:00:00Z", article("Other"));
        for (var month : List.of("2026-01", "2026-02", "2026-03")) {
            read("/v1/sitemaps/" + month + ".xml");
        }

        unpublish(brot);

        assertThat(Xml.of(read("/v1/sitemaps/2026-01.xml")).all("//@hreflang")).isEmpty();
        reader().get("/v1/sitemaps/2026-02.xml").then().statusCode(404);
        assertThat(status("2026-03")).isEqualTo(HIT);
    }

    @Test
    void whatIsNotToBeFoundIsLeftOut() {
        site();
        publishedAt(
                "2026-01-05T00:00:00Z",
                Map.of("title", "Hidden", "body", "Hush.", "seo", Map.of("noindex", true)));
        publishedAt(
                "2026-02-05T00:00:00Z",
                Map.of(
                        "title",
                        "Elsewhere",
                        "body",
                        "Away.",
                        "canonicalUrl",
                        "https://far.example/e"));
        publishedAt(
                "2026-03-05T00:00:00Z",
                Map.of(
                        "title",
                        "Here",
                        "body",
                        "At home.",
                        "canonicalUrl",
                        "https://lantern.example/read/here"));

        assertThat(Xml.of(read("/v1/sitemap.xml")).all("//loc"))
                .containsExactly("https://lantern.example/v1/sitemaps/2026-03.xml");
        assertThat(Xml.of(read("/v1/sitemaps/2026-03.xml")).all("//loc"))
                .containsExactly("https://lantern.example/read/here");
        reader().get("/v1/sitemaps/2026-01.xml").then().statusCode(404);
        reader().get("/v1/sitemaps/2026-02.xml").then().statusCode(404);
    }

    @Test
    void siteThatIsNowhereOrEmptyHasNoSitemap() {
        reader().get("/v1/sitemap.xml").then().statusCode(404);
        publishedAt("2026-01-05T00:00:00Z", article("Bread"));

        var missing = reader().get("/v1/sitemap.xml");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.getHeader("Cache-Tag")).isEqualTo("articles,site");
        reader().get("/v1/sitemaps/2026-01.xml").then().statusCode(404);
        site();
        assertThat(Xml.of(read("/v1/sitemap.xml")).all("//loc")).hasSize(1);
    }

    @Test
    void changeOfOneArticleDropsItsMonthAndTheIndexAlone() {
        site();
        var bread =
                publishedAt(
                        "2026-01-05T00:00:00Z", Map.of("title", "Bread", "body", "See [[Oak]]."));
        publishedAt(
                "2026-02-05T00:00:00Z",
                Map.of("title", "Oak", "body", "See [[Bread]].", "related", titles("Bread")));
        keepAll();

        publish(revise(bread, Map.of("title", "Rye", "body", "Wait.")));

        assertThat(status("2026-01")).isEqualTo(STORED);
        assertThat(status("2026-02")).isEqualTo(HIT);
        assertThat(read("/v1/sitemap.xml").getHeader("Cache-Status")).isEqualTo(STORED);
        keepAll();

        unpublish(managed(address(bread)));

        reader().get("/v1/sitemaps/2026-01.xml").then().statusCode(404);
        assertThat(status("2026-02")).isEqualTo(HIT);
        assertThat(Xml.of(read("/v1/sitemap.xml")).all("//loc")).hasSize(1);
    }

    @Test
    void articleThatIsDatedAnewLeavesItsFormerMonth() {
        site();
        var bread = publishedAt("2026-01-05T00:00:00Z", article("Bread"));
        publishedAt("2026-01-06T00:00:00Z", article("Oak"));
        publishedAt("2026-02-05T00:00:00Z", article("Elm"));
        keepAll();

        publish(managed(address(bread)), "2026-02-06T00:00:00Z");

        assertThat(Xml.of(read("/v1/sitemaps/2026-01.xml")).all("//loc"))
                .containsExactly("https://lantern.example/read/oak");
        assertThat(Xml.of(read("/v1/sitemaps/2026-02.xml")).all("//loc"))
                .containsExactly(
                        "https://lantern.example/read/elm", "https://lantern.example/read/bread");
    }

    private static void keepAll() {
        read("/v1/sitemap.xml");
        read("/v1/sitemaps/2026-01.xml");
        read("/v1/sitemaps/2026-02.xml");
    }

    private static String status(String month) {
        return read("/v1/sitemaps/" + month + ".xml").getHeader("Cache-Status");
    }

    @Test
    void scheduledArticleComesAtItsSecond() throws Exception {
        site();
        var later = Instant.now().plusSeconds(600);
        publish(draft("Tide", "In."), later.toString());
        reader().get("/v1/sitemap.xml").then().statusCode(404);

        letPass(Duration.ofSeconds(601));

        assertThat(Xml.of(read("/v1/sitemap.xml")).all("//loc")).hasSize(1);
    }

    @Test
    void monthWithMoreThanAFileHoldsIsSplit() throws Exception {
        BigLibrary.founded(database);
        site();

        var found = new ArrayList<String>();
        for (var file : Xml.of(read("/v1/sitemap.xml")).all("//loc")) {
            var pages = Xml.of(read(file.replace("https://lantern.example", ""))).all("//url/loc");
            assertThat(pages).hasSizeLessThanOrEqualTo(SitemapFile.MOST);
            found.addAll(pages);
        }

        assertThat(found)
                .containsExactlyElementsOf(
                        IntStream.range(0, BigLibrary.ARTICLES)
                                .mapToObj(
                                        i ->
                                                "https://lantern.example/read/essay-"
                                                        + (BigLibrary.ARTICLES - i))
                                .toList());
    }

    @Test
    void fileInWhichNothingIsToBeFoundIsNotListed() throws Exception {
        BigLibrary.founded(database);
        site();
        hideWhatIsBeyondTheFirstFiles();

        var listed = Xml.of(read("/v1/sitemap.xml")).all("//loc");

        assertThat(listed).isNotEmpty().noneMatch(file -> file.endsWith("-2.xml"));
        for (var file : listed) {
            var path = file.replace("https://lantern.example", "");
            assertThat(Xml.of(read(path)).all("//url/loc")).isNotEmpty();
            reader().get(path.replace(".xml", "-2.xml")).then().statusCode(404);
        }
    }

    private void hideWhatIsBeyondTheFirstFiles() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    alter table article_version disable trigger article_version_frozen;
                    update article_version set seo = '{"noindex": true}' where id in (
                        select version_id
                        from (select version_id,
                                     row_number() over (partition by date_trunc('month', published_at at time zone 'UTC')
                                                        order by published_at, article_id) as place
                              from published_entry where list_id = whole_list()) placed
                        where place > %d);
                    alter table article_version enable trigger article_version_frozen
                    """
                            .formatted(SitemapFile.MOST));
        }
    }

    @Test
    void sitemapOfPreviewLeadsOnInThePreview() {
        site();
        draft("Secret", "Not yet.");
        var token = editor().body("{}").post("/manage/v1/preview-tokens").<String>path("token");

        var index = read("/v1/sitemap.xml?preview=" + token);
        var file = Xml.of(index).one("//loc").replace("https://lantern.example", "");
        var pages = read(file);

        assertThat(Xml.of(pages).one("//url/loc")).endsWith("/secret");
        for (var answer : List.of(index, pages)) {
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.getHeader("Cache-Tag")).isNull();
        }
        reader().get("/v1/sitemap.xml").then().statusCode(404);
        reader().get("/v1/sitemap.xml?preview=wrong").then().statusCode(404);
    }

    private static Map<String, ?> article(String title) {
        return Map.of("title", title, "body", "Wait.");
    }

    private static void site() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "baseUrl",
                        "https://lantern.example",
                        "urlTemplates",
                        Map.of("article", "https://lantern.example/read/{slug}")));
    }
}
