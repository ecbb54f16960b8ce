package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JekyllTest {

    private static final String CONFIG =
            "title: The Shore\nurl: https://shore.example\nbaseurl: /log\ntimezone: America/New_York\n";

    @Test
    void theConfigurationTellsOfTheSite() {
        var tree =
                WrittenTree.with("_config.yml", CONFIG)
                        .and("_posts/2026-03-01-tide.md", "Sand.")
                        .read();

        assertThat(tree.sites)
                .singleElement()
                .satisfies(
                        site -> {
                            assertThat(site.name()).isEqualTo("The Shore");
                            assertThat(site.address()).isEqualTo("https://shore.example/log");
                            assertThat(site.zone()).isEqualTo(ZoneId.of("America/New_York"));
                        });
        FoundArticle article = tree.article("_posts/2026-03-01-tide.md");
        assertThat(article.standing().publishAt()).isEqualTo("2026-03-01T05:00:00Z");
        assertThat(article.addresses()).containsExactly("/log/2026/03/01/tide.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date|/sea/2026/03/01/low-tide.html",
                "pretty|/sea/2026/03/01/low-tide/",
                "ordinal|/sea/2026/060/low-tide.html",
                "none|/sea/low-tide.html",
                "/:year/:i_month/:title/|/2026/3/low-tide/"
            })
    void addressesAreThoseOfTheOldSite(String style, String address) {
        FoundArticle article =
                WrittenTree.with("_config.yml", "permalink: " + style)
                        .and("_posts/2026-03-01-low-tide.md", "---\ncategories: Sea\n---\nSand.")
                        .article();

        assertThat(article.addresses()).containsExactly(address);
        assertThat(article.slug()).isEqualTo("low-tide");
    }

    @Test
    void aPageNamesItsAddressItself() {
        FoundArticle article =
                post(
                        "permalink: /notes/:year/:title/\nredirect_from:\n  - /old/tide\n  - https://other.example/tide\nslug: ebb");

        assertThat(article.addresses())
                .containsExactly("/notes/2026/ebb/", "/old/tide", "https://other.example/tide");
        assertThat(article.slug()).isEqualTo("ebb");
    }

    @Test
    void addressesThatClimbOutAreNone() {
        assertThat(post("permalink: /%2e%2e/%2e%2e/etc/x.html").addresses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags: sand stone|sand;stone",
                "tags: 'sand, wet stone'|sand;wet stone",
                "tags: [wet sand, stone, stone]|wet sand;stone",
                "tag: wet sand|wet sand",
                "category: Shore Life|Shore Life",
                "tags:|''",
                "tags: ~|''",
                "tags: []|''",
                "category: 2026|2026",
                "keywords: a, b|a;b"
            })
    void topicsAreParted(String field, String topics) {
        assertThat(post(field).topics())
                .extracting(topic -> String.join(" > ", topic.path()))
                .isEqualTo(
                        topics.isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of(topics.split(";")));
    }

    @Test
    void foldersAboveThePostsAreCategories() {
        FoundArticle article =
                WrittenTree.with("_config.yml", "x: y")
                        .and(
                                "shore/birds/_posts/2026-03-01-gull.md",
                                "---\ntags: [gull]\n---\nWhite.")
                        .article();

        assertThat(article.topics())
                .extracting(topic -> topic.path().get(0))
                .containsExactly("shore", "birds", "gull");
        assertThat(article.addresses()).containsExactly("/shore/birds/2026/03/01/gull.html");
    }

    @Test
    void draftsAreDrafts() {
        FoundArticle article =
                WrittenTree.with("_drafts/low-tide.md", "---\ntitle: Low Tide\n---\nSand.")
                        .article();

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.addresses()).isEmpty();
    }

    @Test
    void theConfigurationSpeaksForPages() {
        var tree =
                WrittenTree.with(
                                "_config.yml",
                                """
                                defaults:
                                  - scope: {path: "", type: posts}
                                    values: {author: Ada Reed, published: true}
                                  - scope: {path: _posts/quiet}
                                    values: {author: Bo Lund, draft: true}
                                """)
                        .and("_posts/2026-03-01-tide.md", "Sand.")
                        .and("_posts/quiet/2026-03-02-ebb.md", "---\ntitle: Ebb\n---\nSand.")
                        .and("about.md", "---\ntitle: About\n---\nUs.");

        assertThat(tree.article("_posts/2026-03-01-tide.md").authors()).containsExactly("Ada Reed");
        assertThat(tree.article("_posts/quiet/2026-03-02-ebb.md").authors())
                .containsExactly("Bo Lund");
        assertThat(tree.article("_posts/quiet/2026-03-02-ebb.md").standing().isDraft()).isTrue();
        assertThat(tree.article("about.md").authors()).isEmpty();
    }

    @Test
    void keysOfAuthorsAreLookedUp() {
        var tree =
                WrittenTree.with(
                                "_data/authors.yml",
                                "ada:\n  name: Ada Reed\n  bio: Walks.\n  url: https://ada.example\n")
                        .and("_posts/2026-03-01-tide.md", "---\nauthor: ada\n---\nSand.")
                        .and(
                                "_posts/2026-03-02-tide.md",
                                "---\nauthors: [ada, Bo Lund]\n---\nSand.");

        assertThat(tree.article("_posts/2026-03-01-tide.md").authors()).containsExactly("Ada Reed");
        assertThat(tree.article("_posts/2026-03-02-tide.md").authors())
                .containsExactly("Ada Reed", "Bo Lund");
        assertThat(tree.authors)
                .singleElement()
                .satisfies(
                        author -> {
                            assertThat(author.bio()).isEqualTo("Walks.");
                            assertThat(author.url()).isEqualTo("https://ada.example");
                        });
    }

    @Test
    void highlightedCodeIsFenced() {
        FoundArticle article =
                postOf(
                        """
                        {% highlight ruby linenos %}
                        puts "{{ tide }} ```"
                        {% endhighlight %}

                        {%
                          highlight
                          python
                        %}
                        {% raw %}{{ x }}{% endraw %}
                        {% endhighlight %}
                        """);

        assertThat(article.body())
                .isEqualTo(
                        """
                        ````ruby
                        puts "{{ tide }} ```"
                        ````

                        ```python
                        {{ x }}
                        ```""");
        assertThat(codes(article)).doesNotContain("unknown-shortcode");
    }

    @Test
    void highlightedCodeBelowHtmlIsNoPartOfIt() {
        FoundArticle article =
                postOf(
                        """
                        <div class="tide">
                        {% highlight ruby %}
                        puts 1
                        {% endhighlight %}
                        </div>
                        """);

        assertThat(article.body())
                .isEqualTo(
                        """
                        <div class="tide">

                        ```ruby
                        puts 1
                        ```
                        </div>""");
    }

    @Test
    void linksOfLiquidBecomePaths() {
        FoundArticle article =
                WrittenTree.with("_config.yml", CONFIG)
                        .and("_posts/2026-02-01-high-tide.md", "Up.")
                        .and("about.md", "---\ntitle: About\n---\nUs.")
                        .and(
                                "_posts/2026-03-01-tide.md",
                                """
                                [a]({% post_url 2026-02-01-high-tide %}) [b]({{ site.baseurl }}{% link about.md %}#x)
                                [c]({{ "/2026/02/01/high-tide" | relative_url }}) [d]({{ site.url }}{{ site.baseurl }}/about.html)
                                [e]({% post_url 2020-01-01-gone %}) [f](/2026/02/01/high-tide.html)
                                ![g]({{ site.baseurl }}/img/a.png) ![h](/log/img/b.png)
                                """)
                        .article("_posts/2026-03-01-tide.md");

        assertThat(article.body())
                .isEqualTo(
                        """
                        [a](2026-02-01-high-tide.md) [b](../about.md#x)
                        [c](2026-02-01-high-tide.md) [d](../about.md)
                        [e]({% post_url 2020-01-01-gone %}) [f](2026-02-01-high-tide.md)
                        ![g](https://shore.example/log/img/a.png) ![h](https://shore.example/log/img/b.png)""");
        assertThat(codes(article)).contains("unresolved-reference");
    }

    @Test
    void linksOfLiquidInRunningTextAreLinks() {
        FoundArticle article =
                WrittenTree.with("_config.yml", CONFIG)
                        .and("_posts/2026-02-01-high-tide.md", "---\ntitle: High\n---\nUp.")
                        .and("assets/tide map.pdf", "x")
                        .and(
                                "_posts/2026-03-01-tide.md",
                                "See {% post_url 2026-02-01-high-tide %}, [it]({% link _posts/2026-02-01-high-tide.md %}#top), [map]({% link assets/tide map.pdf %}).\n\n[r]: {% post_url 2026-02-01-high-tide %}")
                        .article("_posts/2026-03-01-tide.md");

        assertThat(article.body())
                .isEqualTo(
                        "See [High](2026-02-01-high-tide.md), [it](2026-02-01-high-tide.md#top), [map](https://shore.example/assets/tide%20map.pdf).\n\n[r]: 2026-02-01-high-tide.md");
    }

    @Test
    void tagsThatEndOthersAreNotedWithThem() {
        FoundArticle article =
                postOf(
                        "{% wave 3 %}Wet.{% endwave %} {% if a %}x{% else %}y{% endif %}{% endraw %}");

        assertThat(article.body())
                .isEqualTo("{% wave 3 %}Wet.{% endwave %} {% if a %}x{% else %}y{% endif %}");
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("unknown-shortcode"))
                .extracting(FoundNote::excerpt)
                .containsExactly("{% wave %}", "{% if %}", "{% else %}");
    }

    @Test
    void whatLiquidWouldHavePutThereIsNoted() {
        FoundArticle article =
                postOf(
                        "{% include tide.html id=\"3\" %}\n\n{{ page.title }} {{ site.time }} `{{ code }}` {{ '{{' }}\n\n{% comment %}secret{% endcomment %}{% gist ada/123 %}");

        assertThat(article.body())
                .isEqualTo(
                        "{% include tide.html id=\"3\" %}\n\nTide {{ site.time }} `{{ code }}` {{\n\n<https://gist.github.com/ada/123>");
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("unknown-shortcode"))
                .extracting(FoundNote::excerpt)
                .containsExactly("{% include %}", "{{ site.time }}");
        assertThat(codes(article)).contains("comment-left-out");
    }

    @Test
    void attributesOfKramdownAreLeftOut() {
        FoundArticle article =
                postOf(
                        "* TOC\n{:toc}\n\n## Sand {#wet-sand}\n\nText.\n{: .wide #deep}\n\n[a](https://b.example){:target=\"_blank\"} `{: .x}`\n");

        assertThat(article.body())
                .isEqualTo(
                        "## Sand <a id=\"wet-sand\"></a>\n\nText. <a id=\"deep\"></a>\n\n\n[a](https://b.example) `{: .x}`");
        assertThat(codes(article)).contains("attributes-left-out");
    }

    @Test
    void postsInHtmlAreConverted() {
        var tree =
                WrittenTree.with(
                                "_posts/2026-03-01-tide.html",
                                "---\ntitle: Tide\n---\n<p>Wet <b>sand</b>.</p>\n<pre><code>x = 1\n</code></pre>")
                        .and(
                                "index.html",
                                "---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}")
                        .and("raw.html", "<p>No front matter.</p>")
                        .and("404.html", "---\n---\n<p>Gone.</p>");

        FoundArticle article = tree.article("_posts/2026-03-01-tide.html");

        assertThat(article.body())
                .startsWith("Wet **sand**.")
                .contains("x = 1")
                .doesNotContain("<p>");
        assertThat(article.tally().codeBlocks()).isEqualTo(1);
        assertThat(tree.leftOut)
                .containsEntry("index.html", "template")
                .containsEntry("raw.html", "template")
                .containsEntry("404.html", "error page");
    }

    @Test
    void filesAboutTheFolderAreNoArticles() {
        var tree =
                WrittenTree.with("README.md", "# Shore")
                        .and("LICENSE", "Free.")
                        .and("_layouts/post.html", "x")
                        .and("_includes/note.md", "x")
                        .and("_posts/2026-03-01-tide.md", "Sand.")
                        .read();

        assertThat(tree.articles).hasSize(1);
        assertThat(tree.leftOut)
                .containsEntry("README.md", "file about the folder itself")
                .containsEntry("LICENSE", "other file")
                .containsEntry("_layouts/post.html", "template")
                .containsEntry("_includes/note.md", "template");
    }

    @Test
    void aPageThatLeadsElsewhereIsARedirect() {
        var tree =
                WrittenTree.with("_config.yml", "x: y")
                        .and("old.md", "---\nredirect_to: /new/\n---\n")
                        .read();

        assertThat(tree.redirects).containsExactly("/old.html -> /new/");
        assertThat(tree.articles).isEmpty();
    }

    @Test
    void whatStandsBeforeTheMarkIsTheExcerptAndNothingIsCut() {
        FoundArticle article = postOf("First *words*.\n\n<!--more-->\n\nThe rest.");

        assertThat(article.excerpt()).isEqualTo("First words.");
        assertThat(article.body()).isEqualTo("First *words*.\n\n\n\nThe rest.");
    }

    private static FoundArticle post(String fields) {
        return WrittenTree.with("_posts/2026-03-01-tide.md", "---\n" + fields + "\n---\nSand.")
                .article();
    }

    private static FoundArticle postOf(String body) {
        return WrittenTree.with("_posts/2026-03-01-tide.md", "---\ntitle: Tide\n---\n" + body)
                .article();
    }
}
