package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundNote;
import org.junit.jupiter.api.Test;

/** Blocks leave what they hold, and no trace of their comments. */
class WordPressBlocksTest {

    @Test
    void blocksLeaveTheirContent() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                """
                                <!-- wp:columns --><div class="wp-block-columns"><!-- wp:column -->
                                <div class="wp-block-column"><!-- wp:paragraph {"dropCap":true} -->
                                <p>Left
                                side</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->
                                <!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Said</p>\
                                <cite>Orla</cite></blockquote></figure><!-- /wp:pullquote -->
                                <!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
                                <!-- wp:buttons --><div><!-- wp:button --><div><a href="/go">Go</a></div>\
                                <!-- /wp:button --></div><!-- /wp:buttons -->"""));

        assertThat(found.body())
                .isEqualTo("Left side\n\n> Said\n> \n> <cite>Orla</cite>\n\n___\n\n[Go](/go)");
        assertThat(found.codes(1)).isEmpty();
    }

    @Test
    void codeAndVerseKeepTheirLines() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                """
                                <!-- wp:code --><pre class="wp-block-code"><code>a &lt; b

                                &#91;gallery]</code></pre><!-- /wp:code -->
                                <!-- wp:syntaxhighlighter/code {"language":"css"} -->
                                <pre class="wp-block-syntaxhighlighter-code">p { }</pre>
                                <!-- /wp:syntaxhighlighter/code -->
                                <!-- wp:verse --><pre class="wp-block-verse">one<br>and
                                two</pre><!-- /wp:verse -->"""));

        assertThat(found.body())
                .isEqualTo(
                        "```\na < b\n\n[gallery]\n```\n\n```css\np { }\n```\n\none  \nand  \ntwo");
    }

    @Test
    void embedsAreLinks() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                """
                                <!-- wp:embed {"url":"https://v.example/1"} --><figure class="wp-block-embed">\
                                <div class="wp-block-embed__wrapper">
                                https://v.example/1
                                </div></figure><!-- /wp:embed -->"""));

        assertThat(found.body()).isEqualTo("[https://v.example/1](https://v.example/1)");
        assertThat(found.article(1).tally().links()).isEqualTo(1);
    }

    @Test
    void unknownBlocksLeaveTheirInsideAndANote() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                """
                                <!-- wp:loom/warp {"n":3} --><p>Warp</p><!-- /wp:loom/warp -->

                                <!-- wp:loom/weft {"url":"https://w.example/x"} /-->

                                <!-- wp:latest-posts {"postsToShow":3} /-->"""));

        assertThat(found.body()).isEqualTo("Warp\n\n[https://w.example/x](https://w.example/x)");
        assertThat(found.codes(1))
                .containsExactly("unknown-block", "unknown-block", "dynamic-block");
        assertThat(found.article(1).notes())
                .extracting(FoundNote::excerpt)
                .contains("loom/warp {\"n\":3}", "latest-posts {\"postsToShow\":3}");
    }

    @Test
    void noteTellsTheLineOfItsBlock() {
        String export =
                Wxr.HEAD
                        + Wxr.text(
                                1,
                                "<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph -->\n\n<!-- wp:calendar /-->");
        int line = (int) export.substring(0, export.indexOf("<!-- wp:calendar")).lines().count();

        Wxr found = Wxr.ofFiles(java.util.Map.of("e.xml", export + Wxr.TAIL));

        assertThat(found.article(1).notes()).extracting(FoundNote::line).containsExactly(line + 1);
    }

    @Test
    void reusableBlocksAreResolvedWhereverTheyStand() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                "<!-- wp:block {\"ref\":40} /--><!-- wp:block {\"ref\":41} /-->"),
                        Wxr.text(
                                        40,
                                        "<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":40} /-->")
                                .replace("<wp:post_type>post", "<wp:post_type>wp_block"));

        assertThat(found.body()).contains("Shared");
        assertThat(found.codes(1)).contains("reusable-block");
        assertThat(found.article(1).notes()).extracting(FoundNote::excerpt).contains("block 41");
    }

    @Test
    void footnotesStandBesideTheText() {
        String text =
                "<!-- wp:paragraph --><p>Burns<sup data-fn=\"f-1\" class=\"fn\"><a href=\"#f-1\""
                        + " id=\"f-1-link\">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->";
        String notes =
                Wxr.meta(
                        "footnotes",
                        "[{\"content\":\"For \\u003cem\\u003ehours\\u003c/em\\u003e.\",\"id\":\"f-1\"}]");

        Wxr found = Wxr.of(Wxr.text(1, text).replace("<title>", notes + "<title>"));

        assertThat(found.body()).isEqualTo("Burns[^1].\n\n[^1]: For *hours*.");
        assertThat(found.article(1).tally().footnotes()).isEqualTo(1);
    }

    @Test
    void classicTextBetweenBlocksGetsItsParagraphs() {
        assertThat(
                        Wxr.of(
                                        Wxr.text(
                                                1,
                                                "old\n\ntext\n\n<!-- wp:paragraph --><p>new</p><!-- /wp:paragraph -->"))
                                .body())
                .isEqualTo("old\n\ntext\n\nnew");
    }

    @Test
    void blocksOfClassicTextGetTheirParagraphs() {
        String text = "<!-- wp:freeform -->old\n\ntext\nline<!-- /wp:freeform -->";

        assertThat(Wxr.of(Wxr.text(1, text)).body()).isEqualTo("old\n\ntext  \nline");
    }

    @Test
    void galleriesAreTheirPicturesWithWhatTheLibraryKnows() {
        Wxr found =
                Wxr.of(
                        Wxr.text(
                                1,
                                """
                                <!-- wp:gallery --><figure class="wp-block-gallery"><ul class="blocks-gallery-grid">\
                                <li><figure><img src="https://lantern.example/a.jpg" class="wp-image-30"></figure></li>\
                                <li><figure><img src="https://lantern.example/b.jpg" alt="Own"></figure></li></ul>\
                                </figure><!-- /wp:gallery -->"""),
                        Wxr.attachment(30, "https://lantern.example/a.jpg", "A loom"));

        assertThat(found.body())
                .isEqualTo(
                        "![A loom](https://lantern.example/a.jpg)\n\n![Own](https://lantern.example/b.jpg)");
    }
}
