package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherGeneratorsTest {

    private static final String DOCUSAURUS =
            "export default {title: 'The Shore', url: 'https://shore.example', baseUrl: '/'};";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blog/2026-03-01-tide.md||/blog/2026/03/01/tide",
                "blog/2026-03-01-tide/index.mdx||/blog/2026/03/01/tide",
                "blog/2026/03/01/tide.md||/blog/2026/03/01/tide",
                "blog/2026-03-01-tide.md|slug: ebb|/blog/ebb",
                "blog/2026-03-01-tide.md|slug: /ebb|/blog/ebb",
                "docs/02-shore/01-tide.md||/docs/shore/tide",
                "docs/shore/tide.md|slug: ebb|/docs/shore/ebb",
                "docs/shore/tide.md|slug: /ebb|/docs/ebb",
                "src/pages/about.md||/about"
            })
    void docusaurusAddresses(String path, String field, String address) {
        FoundArticle article =
                WrittenTree.with("docusaurus.config.js", DOCUSAURUS)
                        .and(
                                path,
                                "---\ntitle: T\n" + (field == null ? "" : field) + "\n---\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly(address);
    }

    @Test
    void pathsFromTheTopAreMeantWithinTheFolderThatWrapsTheTree() {
        var tree =
                WrittenTree.with(
                                "shore-main/docs/sand.md",
                                "# Sand\n\nSee [crabs](/docs/crab/#legs) and [none](/about/).")
                        .and("shore-main/docs/crab.md", "# Crab\n\nSee [sand](/docs/sand/).")
                        .and("shore-main/blog/tide.md", "# Tide\n\nSee [crabs](/docs/crab/).");

        assertThat(tree.article("shore-main/docs/sand.md").body())
                .contains("[crabs](crab.md#legs)", "[none](/about/)");
        assertThat(tree.article("shore-main/blog/tide.md").body())
                .contains("[crabs](../docs/crab.md)");
    }

    @Test
    void docusaurusChaptersAreInOrder() {
        var tree =
                WrittenTree.with("docusaurus.config.js", DOCUSAURUS)
                        .and("docs/shore/_category_.json", "{\"label\": \"Along the Shore\"}")
                        .and("docs/shore/sand.md", "---\nsidebar_position: 2\n---\n# Sand\n\nx")
                        .and(
                                "docs/rock-pools/crab.md",
                                "---\nsidebar_position: 1.5\n---\n# Crab\n\nx");

        assertThat(tree.article("docs/shore/sand.md").series())
                .containsExactly(new FoundPart("Along the Shore", 2.0));
        assertThat(tree.article("docs/rock-pools/crab.md").series())
                .containsExactly(new FoundPart("Rock pools", 1.5));
    }

    @Test
    void mdxIsReadAsFarAsItIsText() {
        FoundArticle article =
                WrittenTree.with("docusaurus.config.js", DOCUSAURUS)
                        .and(
                                "blog/authors.yml",
                                "ada:\n  name: Ada Reed\n  image_url: https://ada.example/a.png\n")
                        .and(
                                "blog/2026-03-01-tide.mdx",
                                """
                                ---
                                authors: [ada, {name: Bo Lund, url: https://bo.example}]
                                tags: [sand, {label: Wet Stone, permalink: /wet}]
                                image: /img/tide.png
                                ---
                                import Tabs from '@theme/Tabs';
                                import {
                                  A, B
                                } from './x';

                                # Tide

                                Sand.

                                {/* truncate */}

                                export const x = {
                                  y: 1
                                };

                                :::tip[Mind this]

                                Stones {/* not this */} are wet.

                                :::

                                <Tabs>in it</Tabs>

                                ```js
                                import x from 'y';
                                ```

                                ![a](@site/static/img/a.png)
                                """)
                        .article();

        assertThat(article.title()).isEqualTo("Tide");
        assertThat(article.authors()).containsExactly("Ada Reed", "Bo Lund");
        assertThat(article.topics())
                .extracting(topic -> topic.path().get(0))
                .containsExactly("sand", "Wet Stone");
        assertThat(article.excerpt()).isEqualTo("Sand.");
        assertThat(article.cover()).isEqualTo("https://shore.example/img/tide.png");
        assertThat(article.body())
                .contains("> **Mind this**\n>\n>\n> Stones  are wet.\n>\n")
                .contains("<Tabs>in it</Tabs>")
                .contains("```js\nimport x from 'y';\n```")
                .contains("![a](https://shore.example/img/a.png)")
                .doesNotContain("@theme")
                .doesNotContain("export")
                .doesNotContain("truncate");
        assertThat(codes(article)).contains("mdx-program", "jsx-component", "comment-left-out");
    }

    @Test
    void excerptsAreWordsAlone() {
        FoundArticle article =
                WrittenTree.with("docusaurus.config.js", DOCUSAURUS)
                        .and(
                                "blog/2026-03-01-tide.md",
                                "---\ntitle: T\n---\nWith [the **new** boat](https://x.example) and `oars`.\n\n> Row!\n\n<!-- truncate -->\n\nMore.")
                        .article();

        assertThat(article.excerpt()).isEqualTo("With the new boat and oars. Row!");
    }

    @Test
    void boxesMayStandInBoxesAndLists() {
        FoundArticle article =
                WrittenTree.with("docusaurus.config.js", DOCUSAURUS)
                        .and(
                                "blog/2026-03-01-tide.md",
                                """
                                ::::note
                                Outer.
                                :::danger Rocks
                                ```
                                :::
                                ```
                                :::
                                ::::

                                - One

                                  :::info
                                  Two.
                                  :::

                                :::wave
                                stays
                                :::

                                :::note
                                open
                                """)
                        .article();

        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("unknown-shortcode"))
                .extracting(FoundNote::excerpt)
                .containsExactly(":::wave");
        assertThat(article.body())
                .isEqualTo(
                        """

                        > **Note**
                        >
                        > Outer.
                        >
                        > > **Rocks**
                        > >
                        > > ```
                        > > :::
                        > > ```
                        >


                        - One


                          > **Info**
                          >
                          > Two.


                        :::wave
                        stays
                        :::

                        :::note
                        open"""
                                .substring(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/content/blog/tide.md||/blog/tide/",
                "src/content/blog/tide/index.mdx||/blog/tide/",
                "src/content/blog/tide.md|slug: ebb|/blog/ebb/",
                "src/pages/about.md||/about/"
            })
    void astroAddresses(String path, String field, String address) {
        FoundArticle article =
                WrittenTree.with(
                                "astro.config.mjs",
                                "export default defineConfig({ site: 'https://shore.example' });")
                        .and(
                                path,
                                "---\ntitle: T\npubDate: 'Mar 01 2026'\nheroImage: '../a.png'\n"
                                        + (field == null ? "" : field)
                                        + "\n---\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly(address);
        assertThat(article.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content/blog/2026-03-01-low-tide.md||/blog/low-tide/",
                "content/blog/Low Tide.md||/blog/low-tide/",
                "content/blog/tide/index.md||/blog/tide/",
                "content/blog/tide.md|slug = 'ebb'|/blog/ebb/",
                "content/blog/tide.md|path = '2026/03/01/ebb'|/2026/03/01/ebb",
                "content/blog/tide.fr.md||/fr/blog/tide/"
            })
    void zolaAddresses(String path, String field, String address) {
        FoundArticle article =
                zola().and(
                                path,
                                "+++\ntitle = 'T'\n"
                                        + (field == null ? "" : field)
                                        + "\n[extra]\nx = 1\n+++\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly(address);
    }

    @Test
    void filesInMdxLinkToEachOther() {
        FoundArticle article =
                WrittenTree.with("astro.config.mjs", "export default {};")
                        .and("src/content/blog/high.mdx", "---\ntitle: High\n---\nUp.")
                        .and("src/content/blog/ebb/index.md", "---\ntitle: Ebb\n---\nOut.")
                        .and(
                                "src/content/blog/tide.mdx",
                                "---\ntitle: T\n---\n[a](./high.mdx#top) [b](../high) [c](/blog/ebb/) [d](./ebb/index.md)")
                        .article("src/content/blog/tide.mdx");

        assertThat(article.body())
                .isEqualTo("[a](high.mdx#top) [b](high.mdx) [c](ebb/index.md) [d](ebb/index.md)");
    }

    @Test
    void addressesThatZolaMakesAreKnown() {
        FoundArticle article =
                zola().and("content/blog/high.md", "+++\ntitle = 'High'\n+++\nUp.")
                        .and(
                                "content/blog/tide.md",
                                "+++\ntitle = 'T'\n[extra]\nx = 1\n+++\n[a]({{ get_url(path=\"@/blog/high.md\") }}) [b]({{ get_url(path=\"map.pdf\") }}) [c](@/blog/high.md#top) [d](@/blog/gone.md)")
                        .article("content/blog/tide.md");

        assertThat(article.body())
                .isEqualTo(
                        "[a](high.md) [b](https://shore.example/map.pdf) [c](high.md#top) [d](@/blog/gone.md)");
    }

    @Test
    void addressesFromTheTopAreKnownWhereOnlyTheContentIsSent() {
        FoundArticle article =
                WrittenTree.with("blog/high.md", "+++\ntitle = 'High'\n+++\nUp.")
                        .and(
                                "blog/tide.md",
                                "+++\ntitle = 'T'\n[extra]\nx = 1\n+++\n[c](@/blog/high.md#top) [d](@/blog/gone.md)")
                        .article("blog/tide.md");

        assertThat(article.body()).isEqualTo("[c](high.md#top) [d](@/blog/gone.md)");
    }

    @Test
    void pagesOfZolaAreFolders() {
        FoundArticle article =
                zola().and("content/tide/gull.jpg", "x")
                        .and(
                                "content/tide/index.md",
                                "+++\ntitle = 'T'\npath = '2026/03/ebb'\n[extra]\nx = 1\n+++\n![g](gull.jpg) [m](../low/)")
                        .and(
                                "content/low.md",
                                "+++\ntitle = 'Low'\npath = '2026/03/low'\n+++\nOut.")
                        .article("content/tide/index.md");

        assertThat(article.body())
                .isEqualTo("![g](https://shore.example/2026/03/ebb/gull.jpg) [m](../low.md)");
    }

    @Test
    void zolaHasTaxonomiesAndOrderedSections() {
        FoundArticle article =
                zola().and(
                                "content/tides/_index.md",
                                "+++\ntitle = 'All the Tides'\nsort_by = 'weight'\n+++\n")
                        .and("content/tides/high.md", "+++\ntitle = 'High'\n+++\nUp.")
                        .and(
                                "content/tides/low.md",
                                """
                                +++
                                title = "Low"
                                date = 2026-03-01
                                weight = 3
                                authors = ["Ada Reed"]
                                aliases = ["old/low", "older"]
                                [taxonomies]
                                tags = ["sand", "stone"]
                                +++
                                Sand. {{ youtube(id="abc") }} [high](@/tides/high.md#x)

                                <!-- more -->

                                {{/* shown(x=1) */}} {% quote(author="V") %}Words{% end %}
                                """)
                        .article("content/tides/low.md");

        assertThat(article.topics())
                .extracting(topic -> topic.path().get(0))
                .containsExactly("sand", "stone");
        assertThat(article.authors()).containsExactly("Ada Reed");
        assertThat(article.series()).containsExactly(new FoundPart("All the Tides", 3.0));
        assertThat(article.addresses()).containsExactly("/tides/low/", "/old/low", "/older");
        assertThat(article.body())
                .startsWith("Sand. <https://www.youtube.com/watch?v=abc> [high](high.md#x)")
                .endsWith("{{ shown(x=1) }} {% quote(author=\"V\") %}Words{% end %}");
        assertThat(article.notes()).extracting(FoundNote::excerpt).contains("{% quote %}");
    }

    @Test
    void boxesBetweenTagsAreQuotations() {
        FoundArticle article =
                WrittenTree.with("eleventy.config.js", "x")
                        .and(
                                "nets.md",
                                """
                                Before.

                                {% callout "warn", "md", "Mind the *tide*" %}Wet {{ '/a/' | url }}
                                and cold.{% endcallout %}

                                {%- note -%}
                                ```
                                {% endnote %}
                                ```
                                {% endnote -%}

                                {% callout %}
                                open

                                `{% note %}` and {% note %}inline{% endnote %}
                                """)
                        .article();

        assertThat(article.body())
                .isEqualTo(
                        """
                        Before.


                        > **Mind the *tide***
                        >
                        > Wet /a/
                        > and cold.



                        > **Note**
                        >
                        > ```
                        > {% endnote %}
                        > ```


                        {% callout %}
                        open

                        `{% note %}` and {% note %}inline{% endnote %}""");
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("unknown-shortcode"))
                .extracting(FoundNote::excerpt)
                .contains("{% callout %}", "{% note %}");
    }

    @Test
    void htmlOfWhichReadersSawNothingIsLeftOut() {
        FoundArticle article =
                WrittenTree.with(
                                "nets.md",
                                """
                                # Nets

                                <div>
                                    <script src="/widgets.js" async></script>
                                    <style>
                                      .net { color: red }
                                    </style>
                                    <noscript>
                                        <img src="https://shore.example/net.png" alt="A net">
                                    </noscript>
                                </div>

                                Half: <progress value="1" max="2"></progress> done, `<noscript>` and <button>Mend</button>.

                                <wave-box on:visible>

                                In a *box*.

                                </wave-box>

                                <svg viewBox="0 0 9 9"><title>Sea</title><rect x="1"/></svg>

                                ```
                                <script>1</script>
                                ```

                                `<script>` and <script> have no end, nor has <your-name>.

                                |a|b|
                                |-|-|
                                |One. <p/>Two.|`<p/>`|
                                """)
                        .article();

        assertThat(article.body())
                .isEqualTo(
                        """
                        <div>
                                <img src="https://shore.example/net.png" alt="A net">
                        </div>

                        Half:  done, `<noscript>` and Mend.


                        In a *box*.


                        Sea

                        ```
                        <script>1</script>
                        ```

                        `<script>` and <script> have no end, nor has <your-name>.

                        |a|b|
                        |-|-|
                        |One.<br>Two.|`<p/>`|""");
        assertThat(article.notes())
                .extracting(note -> note.code() + " " + note.excerpt())
                .contains(
                        "script-left-out /widgets.js",
                        "style-left-out <style> .net { color: red }",
                        "tag-left-out <noscript>",
                        "tag-left-out <progress value=\"1\" max=\"2\">",
                        "tag-left-out <button>",
                        "tag-left-out <wave-box on:visible>",
                        "drawing-left-out <svg> Sea");
    }

    @Test
    void linksWithoutTheDateOfAFileNameFindIt() {
        FoundArticle article =
                WrittenTree.with("blog/2026-03-01-high.md", "---\ntitle: High\n---\nUp.")
                        .and("blog/2026-03-02-low.md", "---\ntitle: Low\n---\nDown.")
                        .and("blog/low.md", "---\ntitle: Other\n---\nDown.")
                        .and(
                                "tide.md",
                                "---\ntitle: Tide\n---\n[a](/blog/high/#top) [b](/blog/low/)")
                        .article("tide.md");

        assertThat(article.body()).isEqualTo("[a](blog/2026-03-01-high.md#top) [b](blog/low.md)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    打开**[潮](https://a.example)**。   | 打开<strong>[潮](https://a.example)</strong>。
                    他说**“涨潮”**时                    | 他说<strong>“涨潮”</strong>时
                    **潮（低）**は                      | <strong>潮（低）</strong>は
                    打开**潮**。                        | 打开**潮**。
                    潮 **[a](https://a.example)** 低    | 潮 **[a](https://a.example)** 低
                    a**[b](https://a.example)**c        | a**[b](https://a.example)**c
                    码`潮**“a”**潮`                     | 码`潮**“a”**潮`
                    """)
    void strongWordsAmongLettersWithoutSpacesAreStrong(String written, String expected) {
        FoundArticle article = WrittenTree.with("tide.md", "# Tide\n\n" + written).article();

        assertThat(article.body()).isEqualTo(expected);
    }

    @Test
    void eleventyFoldersSpeakForTheirPages() {
        var tree =
                WrittenTree.with("eleventy.config.js", "x")
                        .and(
                                "src/blog/blog.json",
                                "{\"author\": \"Ada Reed\", \"tags\": [\"posts\", \"sea\"]}")
                        .and("src/blog/2026-03-01-tide.md", "---\ntitle: Tide\n---\nSand.")
                        .and(
                                "src/blog/other.md",
                                "---\ntitle: Other\nauthor: Bo Lund\npermalink: /o/{{ page.fileSlug }}/index.html\n---\nSand.")
                        .and("src/blog/none.md", "---\ntitle: None\npermalink: false\n---\nSand.")
                        .and("src/_includes/x.md", "x");

        FoundArticle tide = tree.article("src/blog/2026-03-01-tide.md");
        FoundArticle other = tree.article("src/blog/other.md");

        assertThat(tide.authors()).containsExactly("Ada Reed");
        assertThat(tide.topics()).extracting(topic -> topic.path().get(0)).containsExactly("sea");
        assertThat(tide.addresses()).containsExactly("/blog/tide/");
        assertThat(other.authors()).containsExactly("Bo Lund");
        assertThat(other.addresses()).containsExactly("/o/other/");
        assertThat(tree.article("src/blog/none.md").standing().isDraft()).isTrue();
        assertThat(tree.leftOut).containsEntry("src/_includes/x.md", "template");
    }

    private static WrittenTree zola() {
        return WrittenTree.with("config.toml", "base_url = 'https://shore.example'\n");
    }
}
