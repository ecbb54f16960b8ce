package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundTopic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoTest {

    private static final String CONFIG =
            "baseURL = 'https://shore.example/'\ntitle = 'The Shore'\ndefaultContentLanguage = 'en'\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content/posts/Low Tide.md||/posts/low-tide/",
                "content/posts/2026-03-01-tide.md||/posts/2026-03-01-tide/",
                "content/posts/tide/index.md||/posts/tide/",
                "content/posts/tide.md|slug = 'ebb'|/posts/ebb/",
                "content/posts/tide.md|url = '/ebb.html'|/ebb.html",
                "content/posts/tide.de.md||/de/posts/tide/",
                "content/about.md||/about/"
            })
    void addressesAreThoseOfTheOldSite(String path, String field, String address) {
        FoundArticle article =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and(
                                path,
                                "+++\ntitle = 'T'\n"
                                        + (field == null ? "" : field)
                                        + "\n+++\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly(address);
    }

    @Test
    void sectionsHaveFormsOfAddresses() {
        FoundArticle article =
                WrittenTree.with(
                                "hugo.toml",
                                CONFIG + "[permalinks]\nposts = '/:year/:month/:slug/'\n")
                        .and("content/posts/tide.md", "+++\ndate = 2026-03-01\n+++\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly("/2026/03/tide/");
    }

    @Test
    void aliasesLeadHere() {
        FoundArticle article = page("aliases = ['/old/', 'older', 'https://x.example/y']");

        assertThat(article.addresses())
                .containsExactly("/posts/tide/", "/old/", "/posts/older", "https://x.example/y");
    }

    @Test
    void shortcodesOfHugoBecomeMarkdown() {
        FoundArticle article =
                pageOf(
                        """
                        {{< figure src="/img/a b.png" alt="A gull" caption="Seen at *dawn*" >}}

                        {{< youtube abc-123 >}} {{< youtube id="x_y" >}} {{< gist ada 42 >}}

                        {{< highlight go "linenos=table" >}}
                        fmt.Println("{{< x >}}")
                        {{< /highlight >}}

                        {{% notice warning "Mind the stones" %}}
                        They are **wet**.
                        {{% /notice %}}

                        [up]({{< ref "high.md#top" >}}) [down]({{% relref "/posts/high" %}}) {{</* figure */>}}
                        """);

        assertThat(article.body())
                .isEqualTo(
                        """
                        ![A gull](https://shore.example/img/a%20b.png)

                        *Seen at *dawn**


                        <https://www.youtube.com/watch?v=abc-123> <https://www.youtube.com/watch?v=x_y> <https://gist.github.com/ada/42>

                        ```go
                        fmt.Println("{{< x >}}")
                        ```

                        > **Mind the stones**
                        >
                        > They are **wet**.

                        [up](high.md#top) [down](high.md) {{< figure >}}""");
        assertThat(codes(article)).doesNotContain("unknown-shortcode");
    }

    @Test
    void unknownShortcodesStayAndAreNoted() {
        FoundArticle article =
                pageOf("{{< wave size=3 >}}in **it**{{< /wave >}} and {{< foam >}} `{{< code >}}`");

        assertThat(article.body())
                .isEqualTo(
                        "{{< wave size=3 >}}in **it**{{< /wave >}} and {{< foam >}} `{{< code >}}`");
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("unknown-shortcode"))
                .extracting(FoundNote::excerpt)
                .containsExactly("{{< wave >}}", "{{< foam >}}");
    }

    @Test
    void picturesOfABundleAreWhereTheyWere() {
        FoundArticle article =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and("content/posts/tide/gull.jpg", "x")
                        .and(
                                "content/posts/tide/index.md",
                                "+++\ntitle = 'T'\ncover = {image = 'gull.jpg', alt = 'A gull'}\n+++\n![g](gull.jpg) <img src=\"gull.jpg\">")
                        .article();

        assertThat(article.body())
                .isEqualTo(
                        "![g](https://shore.example/posts/tide/gull.jpg) <img src=\"https://shore.example/posts/tide/gull.jpg\">");
        assertThat(article.cover()).isEqualTo("https://shore.example/posts/tide/gull.jpg");
        assertThat(article.coverAlt()).isEqualTo("A gull");
    }

    @Test
    void relativeLinksAreMeantFromThePage() {
        FoundArticle article =
                pageOf(
                        "[a](../high/) [b](high.md) [c](/posts/high) [d](../high/#x) [e](../gone/) [f]: x\n\n[r]\n\n[r]: ../high/ \"t\"");

        assertThat(article.body())
                .startsWith(
                        "[a](high.md) [b](high.md) [c](high.md) [d](high.md#x) [e](https://shore.example/posts/gone/)")
                .endsWith("[r]: high.md \"t\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "See {{< ref \"high.md\" >}}.;See [High \\*water\\*](high.md).",
                "See {{% relref \"/posts/high#top\" %}}.;See [High \\*water\\*](high.md#top).",
                "{{< ref path=\"high\" lang=\"de\" >}};[Flut](high.de.md)",
                "[up]({{< ref \"high\" >}});[up](high.md)",
                "[up](<{{< ref \"high\" >}}>);[up](<high.md>)",
                "<a href=\"{{< relref \"high\" >}}\">up</a>;<a href=\"high.md\">up</a>",
                "{{< ref \"#sand\" >}};[Tide](#sand)",
                "{{< ref \"gone.md\" >}};{{< ref \"gone.md\" >}}",
                "[up]({{< ref \"gone.md\" >}});[up](gone.md)",
                "`{{< ref \"high.md\" >}}`;`{{< ref \"high.md\" >}}`"
            })
    void referencesAreAddressesInLinksAndLinksElsewhere(String written, String read) {
        FoundArticle article =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and("content/posts/high.md", "+++\ntitle = 'High *water*'\n+++\nUp.")
                        .and("content/posts/high.de.md", "+++\ntitle = 'Flut'\n+++\nAuf.")
                        .and("content/posts/tide.md", "+++\ntitle = 'Tide'\n+++\n" + written)
                        .article("content/posts/tide.md");

        assertThat(article.body()).isEqualTo(read);
        assertThat(codes(article).contains("unresolved-reference"))
                .isEqualTo(written.contains("gone"));
    }

    @Test
    void relativeAddressesAreMeantOnTheSiteBeforeTheyAreMeantInItsFolders() {
        FoundArticle article =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and("content/high.md", "+++\ntitle = 'Above'\n+++\nUp.")
                        .and("content/posts/high.md", "+++\ntitle = 'High'\n+++\nUp.")
                        .and(
                                "content/posts/tide.md",
                                "+++\ntitle = 'Tide'\n+++\n[a](../high/) [b](../high.md) [c](./high.md) [d](/high/)")
                        .article("content/posts/tide.md");

        assertThat(article.body())
                .isEqualTo("[a](high.md) [b](../high.md) [c](high.md) [d](../high.md)");
    }

    @Test
    void whatIsNoArticleHereIsWhereItWas() {
        FoundArticle article =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and("static/map.pdf", "x")
                        .and("content/posts/_index.md", "+++\ntitle = 'Posts'\n+++\n")
                        .and("content/birds/_index.md", "+++\ntitle = 'Birds'\n+++\nGulls.")
                        .and(
                                "content/posts/tide.md",
                                "+++\ntitle = 'Tide'\n+++\n[a](/posts/) [b](_index.md) [c](/birds/#gulls) [d](/map.pdf) [e](?page=2)")
                        .article("content/posts/tide.md");

        assertThat(article.body())
                .isEqualTo(
                        "[a](https://shore.example/posts/) [b](https://shore.example/posts/) [c](../birds/_index.md#gulls) [d](https://shore.example/map.pdf) [e](?page=2)");
    }

    @Test
    void pagesOfSectionsTellOfTermsAndAreNoArticles() {
        var tree =
                WrittenTree.with("hugo.toml", CONFIG)
                        .and("content/_index.md", "+++\ntitle = 'Home'\n+++\n")
                        .and(
                                "content/posts/_index.md",
                                "+++\ntitle = 'Posts'\n+++\nWelcome to all.")
                        .and(
                                "content/series/tides/_index.md",
                                "+++\ntitle = 'All the Tides'\ndescription = 'Of water.'\n+++\n")
                        .and(
                                "content/tags/birds/_index.md",
                                "+++\ntitle = 'Birds of the Shore'\n+++\n")
                        .and(
                                "content/posts/tide.md",
                                "+++\ntitle = 'T'\nseries = ['tides']\nseries_order = 2\ntags = ['birds']\n+++\nSand.");

        FoundArticle article = tree.article("content/posts/tide.md");

        assertThat(article.series()).containsExactly(new FoundPart("All the Tides", 2.0));
        assertThat(article.topics()).containsExactly(FoundTopic.named("Birds of the Shore"));
        assertThat(tree.series)
                .containsExactly(
                        new FoundSeries("All the Tides", null, "Of water.", false, List.of()));
        assertThat(tree.topics)
                .extracting(topic -> topic.path().get(0))
                .containsExactly("Birds of the Shore");
        assertThat(tree.article("content/posts/_index.md").body()).isEqualTo("Welcome to all.");
        assertThat(tree.leftOut).containsEntry("content/_index.md", "page of a section");
    }

    @Test
    void whatIsOutsideTheContentIsLeftOut() {
        var tree =
                WrittenTree.with("site/hugo.toml", CONFIG)
                        .and("site/README.md", "x")
                        .and("site/archetypes/default.md", "+++\n+++\n")
                        .and("site/themes/x/README.md", "x")
                        .and("site/docs/internal.md", "x")
                        .and("site/content/tide.md", "+++\ntitle = 'T'\n+++\nSand.")
                        .read();

        assertThat(tree.articles)
                .extracting(article -> article.key().id())
                .containsExactly("site/content/tide.md");
        assertThat(tree.leftOut)
                .hasSize(5)
                .containsEntry("site/docs/internal.md", "text outside the content");
    }

    @Test
    void newerFieldsStandBelowParams() {
        FoundArticle article = page("[params]\nauthor = 'Ada Reed'\nsummary = 'Of sand.'");

        assertThat(article.authors()).containsExactly("Ada Reed");
        assertThat(article.excerpt()).isEqualTo("Of sand.");
    }

    private static FoundArticle page(String fields) {
        return site("+++\ntitle = 'Tide'\n" + fields + "\n+++\nSand.");
    }

    private static FoundArticle pageOf(String body) {
        return site("+++\ntitle = 'Tide'\n+++\n" + body);
    }

    private static FoundArticle site(String text) {
        return WrittenTree.with("hugo.toml", CONFIG)
                .and("content/posts/high.md", "+++\ntitle = 'High'\n+++\nUp.")
                .and("content/posts/tide.md", text)
                .article("content/posts/tide.md");
    }
}
