package dev.seriatim.related;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form in which a link in a text can name an article, whatever was there first. */
@QuarkusTest
class LinkFormsTest extends DeliveryTest {

    private static final String SITE = "/manage/v1/site";
    private static final String PAGE = "https://lantern.example/read/quiet-noons";
    private static final String PATH = "/articles/quiet-noons";

    /** Links, and where they lead when the article is there and the site has its template. */
    private static final Map<String, String> OF_THE_PAGES =
            Map.ofEntries(
                    Map.entry("[n](https://lantern.example/read/quiet-noons)", PAGE),
                    Map.entry("[n](https://lantern.example/read/quiet-noons/)", PAGE),
                    Map.entry(
                            "[n](http://lantern.example/read/quiet-noons#at-one)",
                            PAGE + "#at-one"),
                    Map.entry(
                            "[n](https://lantern.example/read/quiet-noons?from=mail&to=you#at-one)",
                            PAGE + "?from=mail&amp;to=you#at-one"),
                    Map.entry("[n](HTTPS://Lantern.Example:443/read/quiet-noons)", PAGE),
                    Map.entry("[n](//lantern.example/read/quiet-noons)", PAGE),
                    Map.entry("[n](/read/quiet-noons/?from=mail)", PAGE + "?from=mail"),
                    Map.entry("[n](/read/quiet%2Dnoons)", PAGE),
                    Map.entry("<a title=\"t\" href=\"/read/quiet-noons\">n</a>", PAGE),
                    Map.entry("[n](https://lantern.example/v1/articles/quiet-noons)", PAGE));

    /** Links that lead to the article whatever the site's pages are. */
    private static final List<String> OF_ANY_SITE =
            List.of(
                    "[n](quiet-noons.md)",
                    "[n](../essays/quiet-noons.md)",
                    "[n](/essays/quiet%2Dnoons.md)",
                    "[n](/v1/articles/quiet-noons)",
                    "[n](/v1/articles/quiet-noons/)",
                    "[[Quiet Noons|n]]",
                    "[[quiet  NOONS|n]]");

    private enum Template {
        BEFORE,
        AFTER,
        NEVER
    }

    @ParameterizedTest
    @EnumSource
    void linksLeadToAnArticleThatIsThereBefore(Template template) {
        var target = published("Quiet Noons", "Lie down.");

        var days = days(template, target);

        assertThat(hrefs(days)).isEqualTo(expected(days, template));
        assertThat(backlinks()).containsExactlyInAnyOrderElementsOf(linked(days, template));
    }

    @ParameterizedTest
    @EnumSource
    void linksLeadToAnArticleThatComesAfterAndGoesAndComesAgain(Template template) {
        var target = draft("Quiet Noons", "Lie down.");
        var days = days(template, target);
        assertThat(hrefs(days)).isEqualTo(neverSeen(days));

        var published = publish(target);
        assertThat(hrefs(days)).isEqualTo(expected(days, template));
        assertThat(backlinks()).containsExactlyInAnyOrderElementsOf(linked(days, template));

        var withdrawn = unpublish(published);
        assertThat(hrefs(days)).isEqualTo(unresolved(days, template));

        publish(withdrawn);
        assertThat(hrefs(days)).isEqualTo(expected(days, template));
        assertThat(backlinks()).containsExactlyInAnyOrderElementsOf(linked(days, template));
    }

    /**
     * An article for each form, by its slug; read once, so that the cache holds what comes first.
     */
    private static Map<String, String> days(Template template, Response target) {
        if (template == Template.BEFORE) {
            describeSite();
        }
        var links = new HashMap<String, String>();
        OF_THE_PAGES.forEach((link, page) -> links.put("day-" + links.size(), link));
        OF_ANY_SITE.forEach(link -> links.put("day-" + links.size(), link));
        links.put("day-" + links.size(), "[n](seriatim:" + Json.field(target, "/id") + ")");
        links.forEach((slug, link) -> published(Map.of("title", slug, "body", "A " + link + ".")));
        if (template == Template.AFTER) {
            hrefs(links);
            describeSite();
        }
        return links;
    }

    private static void describeSite() {
        replace(
                SITE,
                Map.of(
                        "baseUrl",
                        "https://lantern.example",
                        "urlTemplates",
                        Map.of("article", "https://lantern.example/read/{slug}")));
    }

    private static Map<String, String> expected(Map<String, String> days, Template template) {
        return of(days, template, template == Template.NEVER ? PATH : PAGE);
    }

    /** An address may be that of another page; what can only mean an article is its words. */
    private static Map<String, String> neverSeen(Map<String, String> days) {
        var expected = of(days, Template.NEVER, "");
        expected.replaceAll(
                (slug, href) ->
                        days.get(slug).startsWith("[n](/v1/")
                                ? days.get(slug).replaceAll(".*[(]|[)]", "")
                                : href);
        return expected;
    }

    private static Map<String, String> unresolved(Map<String, String> days, Template template) {
        var expected = of(days, template, "");
        if (template != Template.NEVER) {
            expected.replaceAll((slug, href) -> "");
        }
        return expected;
    }

    private static Map<String, String> of(
            Map<String, String> days, Template template, String address) {
        var expected = new HashMap<String, String>();
        days.forEach(
                (slug, link) -> {
                    var page = OF_THE_PAGES.get(link);
                    var written = link.replaceFirst("(?s).*[(\"]([^)\"]*/[^)\"]*)[)\"].*", "$1");
                    expected.put(
                            slug,
                            page == null
                                    ? address
                                    : template == Template.NEVER
                                            ? written.replace("&", "&amp;")
                                            : page);
                });
        return expected;
    }

    private static List<String> linked(Map<String, String> days, Template template) {
        return days.entrySet().stream()
                .filter(
                        day ->
                                template != Template.NEVER
                                        || !OF_THE_PAGES.containsKey(day.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Where the links lead, by the slugs of their articles; empty where only the words are left.
     */
    private static Map<String, String> hrefs(Map<String, String> days) {
        return days.keySet().stream()
                .collect(
                        toMap(
                                slug -> slug,
                                slug -> href(read("/v1/articles/" + slug).path("body.content"))));
    }

    private static String href(String html) {
        assertThat(html.replaceAll("<a [^>]*>n</a>", "n")).isEqualTo("<p>A n.</p>");
        return html.contains("<a") ? html.replaceFirst(".* href=\"([^\"]*)\".*", "$1") : "";
    }

    private static List<String> backlinks() {
        return read("/v1/articles/quiet-noons/backlinks?limit=100").path("items.slug");
    }

    @Test
    void pagesOfASiteWithoutTemplatesAreWhereItsLinksLead() {
        published("A Day", "Then [the noon](/articles/quiet-noons?from=mail#shade).");
        published("Quiet Noons", "Lie down.");

        assertBody("Then <a href=\"/articles/quiet-noons?from=mail#shade\">the noon</a>.");
        assertThat(backlinks()).containsExactly("a-day");

        describeSite();

        assertBody("Then <a href=\"/articles/quiet-noons?from=mail#shade\">the noon</a>.");
        assertThat(backlinks()).isEmpty();
    }

    @Test
    void templateThatChangesTakesLinksAndBacklinksWithIt() {
        published("Quiet Noons", "Lie down.");
        published("A Day", "Then [the noon](/read/quiet-noons), [again](/rest?on=quiet-noons).");
        describeSite();
        assertThat(backlinks()).containsExactly("a-day");

        replace(
                SITE,
                Map.of(
                        "urlTemplates",
                        Map.of("article", "https://lantern.example/rest?on={slug}")));

        assertBody(
                "Then <a href=\"/read/quiet-noons\">the noon</a>,"
                        + " <a href=\"https://lantern.example/rest?on=quiet-noons\">again</a>.");
        assertThat(backlinks()).containsExactly("a-day");

        replace(SITE, Map.of("name", "Lantern"));

        assertBody(
                "Then <a href=\"/read/quiet-noons\">the noon</a>,"
                        + " <a href=\"/rest?on=quiet-noons\">again</a>.");
        assertThat(backlinks()).isEmpty();
    }

    @Test
    void titleThatNothingBearsYetIsItsWords() {
        published("A Day", "Then [[Quiet Noons]] and [[Dusk \\[late\\]|the *dusk*]].");
        assertBody("Then Quiet Noons and the *dusk*.");

        published("Quiet Noons", "Lie down.");
        published("Dusk [late]", "Sit.");

        assertBody(
                "Then <a href=\"/articles/quiet-noons\">Quiet Noons</a>"
                        + " and <a href=\"/articles/dusk-late\">the *dusk*</a>.");
        read("/v1/articles/quiet-noons/backlinks")
                .then()
                .body("items[0].anchorText", equalTo("Quiet Noons"))
                .body("items[0].sentence", equalTo("Then Quiet Noons and the *dusk*."));
    }

    @Test
    void ownAddressesNeverReachReaders() {
        published(
                "A Day",
                "Then [noon](seriatim:nothing), [dusk](seriatim:title/100%) and [[Dawn]].");

        assertBody("Then noon, dusk and Dawn.");
        read("/v1/articles/a-day?body=markdown")
                .then()
                .body(
                        "body.content",
                        equalTo(
                                "Then [noon](seriatim:nothing), [dusk](seriatim:title/100%) and [[Dawn]]."));
        read("/v1/articles/a-day?body=text")
                .then()
                .body("body.content", equalTo("Then noon, dusk and Dawn."));
    }

    @Test
    void eachLinkIsTakenForItself() {
        published("Quiet Noons", "Lie down.");

        published(
                "A Day",
                "<a title=\"nowhere\">a</a> [b](https://away.example) [c](quiet-noons.md)"
                        + " [d](javascript:0 \"e\") [f](#top) [[Quiet Noons]]");

        assertBody(
                "a <a href=\"https://away.example\">b</a>"
                        + " <a href=\"/articles/quiet-noons\">c</a> d"
                        + " <a href=\"#top\">f</a> <a href=\"/articles/quiet-noons\">Quiet Noons</a>");
    }

    @Test
    void linksInAnyNumberAreReadAnew() {
        published("Quiet Noons", "Lie down.");
        var links = "[n](/read/quiet-noons)\n\n".repeat(5_000);
        var days = IntStream.range(0, 3).mapToObj(n -> published("Day " + n, links)).toList();

        describeSite();

        for (var day : days) {
            assertThat(read(page(day)).<String>path("body.content"))
                    .doesNotContain("\"/read/")
                    .contains(PAGE);
        }
    }

    @Test
    void whatIsWrittenWhileTheSiteChangesIsReadAsTheSiteIsThen() {
        published("Quiet Noons", "Lie down.");
        var site = editor().get(SITE);
        var templates = Map.of("article", "https://lantern.example/read/{slug}");

        var deeds = new ArrayList<Callable<Response>>();
        IntStream.range(0, 8)
                .forEach(n -> deeds.add(() -> draft("Day " + n, "[n](/read/quiet-noons)")));
        deeds.add(4, () -> editor(site).body(Map.of("urlTemplates", templates)).put(SITE));

        var days = new ArrayList<>(AtOnce.all(deeds));

        days.remove(4).then().statusCode(200);
        days.forEach(LinkFormsTest::publish);
        assertThat(days)
                .allSatisfy(
                        day ->
                                assertThat(read(page(day)).<String>path("body.content"))
                                        .contains(PAGE));
    }

    @Test
    void linkIsFollowedInAPreviewToo() {
        var noons = draft("Quiet Noons", "Lie down.");
        var day = draft("A Day", "Then [the noon](/read/quiet-noons) and [[Quiet Noons]].");
        describeSite();
        var token = editor().body("{}").post(address(day) + "/preview-tokens").path("token");

        reader().get("/v1/articles/a-day?preview=" + token)
                .then()
                .statusCode(200)
                .body(
                        "body.content",
                        equalTo(
                                "<p>Then <a href=\"%1$s\">the noon</a> and <a href=\"%1$s\">Quiet Noons</a>.</p>"
                                        .formatted(PAGE)));
        assertThat(noons.statusCode()).isEqualTo(201);
    }

    private static void assertBody(String paragraph) {
        read("/v1/articles/a-day").then().body("body.content", equalTo("<p>" + paragraph + "</p>"));
    }
}
