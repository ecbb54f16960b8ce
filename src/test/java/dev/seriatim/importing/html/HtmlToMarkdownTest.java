package dev.seriatim.importing.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.html.HtmlToMarkdown.Converted;
import dev.seriatim.prose.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTML of a publication comes back as what a reader saw there. */
class HtmlToMarkdownTest {

    @Test
    void emphasisLeavesSpacesOutside() {
        assertThat(markdown("<b>Slow </b>kettles <i> boil</i> last."))
                .isEqualTo("**Slow** kettles *boil* last.");
        assertThat(markdown("<strong>Steam:&nbsp;</strong>rises"))
                .isEqualTo("**Steam:**\u00a0rises");
    }

    @Test
    void emphasisWithinWordsIsRead() {
        assertThat(markdown("un<b>believ</b>able")).isEqualTo("un**believ**able");
        assertThat(markdown("<b>Note:</b>now")).isEqualTo("<strong>Note:</strong>now");
        assertThat(html("茶<b>「熱い」</b>です")).contains("茶<strong>「熱い」</strong>です");
    }

    @Test
    void emptyAndAdjacentEmphasisIsOne() {
        assertThat(markdown("<b>tin</b><b>smith</b><i></i>")).isEqualTo("**tinsmith**");
        assertThat(markdown("<b><b>tin</b> pot</b>")).isEqualTo("**tin pot**");
        assertThat(markdown("<b><i>both</i></b>")).isEqualTo("**_both_**");
    }

    @Test
    void wrapperOfCopiedDocumentsIsNoEmphasis() {
        assertThat(markdown("<b style=\"font-weight:normal\"><p>plain</p></b>")).isEqualTo("plain");
        assertThat(markdown("<span style=\"font-weight:700\">bold</span>")).isEqualTo("**bold**");
    }

    @Test
    void textThatLooksLikeMarkdownStaysText() {
        String text = "1. x # y * z _a_ [b](c) ~~d~~ | &amp;copy; `e` \\ &lt;f&gt; ![g]";

        assertThat(html("<p>" + text + "</p>")).isEqualTo("<p>" + text + "</p>");
        for (String mark : new String[] {"# h", "+ i", "- j", "2) k", "===", "---", "> l"}) {
            String escaped = mark.replace(">", "&gt;");
            assertThat(html("<p>" + escaped + "<br>" + escaped + "</p>"))
                    .isEqualTo("<p>" + escaped + "<br>\n" + escaped + "</p>");
        }
    }

    @Test
    void signsThatMeanNothingAreNotEscaped() {
        assertThat(
                        markdown(
                                "R&amp;D &amp; x_y_z -&gt; a &lt; b &gt; c <b>Q&amp;A</b> <code>a\\&amp;b</code>"))
                .isEqualTo("R&D & x_y_z -> a \\< b > c **Q&A** `a\\&b`");
        assertThat(markdown("&amp;copy; &amp;#169; _a_ a_ &gt;b &lt;i&gt;"))
                .isEqualTo("\\&copy; \\&#169; \\_a\\_ a\\_ >b \\<i>");
        assertThat(markdown("&gt; not said")).isEqualTo("\\> not said");
        assertThat(html("<p>&amp;<b>amp;</b> &gt;&gt; x</p>"))
                .isEqualTo("<p>&amp;<strong>amp;</strong> &gt;&gt; x</p>");
    }

    @Test
    void breaksStayAndTwoOfThemPart() {
        assertThat(markdown("<p>one<br>two<br><br>three<br></p>")).isEqualTo("one  \ntwo\n\nthree");
        assertThat(markdown("<p><i>one<br><br>two</i></p>")).isEqualTo("*one*\n\n*two*");
    }

    @Test
    void linksKeepOddAddressesAndTitles() {
        assertThat(html("<a href=\"/a (b) c?d=1&amp;e=2\" title='say \"f\"'>g</a>"))
                .contains("href=\"/a%20%28b%29%20c?d=1&amp;e=2\"")
                .contains("title=\"say &quot;f&quot;\"");
    }

    @Test
    void linkAroundBlocksIsInEachOfThem() {
        assertThat(markdown("<a href=\"/tea\"><h3>Tea</h3><p>Leaves</p></a>"))
                .isEqualTo("### [Tea](/tea)\n\n[Leaves](/tea)");
    }

    @Test
    void linkThatRunsIsTextAndNoted() {
        Converted converted =
                HtmlToMarkdown.convert("<p><a href=\" java\nscript:alert(1)\">trap</a></p>");

        assertThat(converted.markdown()).isEqualTo("trap");
        assertThat(codes(converted)).containsExactly("unsafe-link");
    }

    @Test
    void picturesAreListedWithTheirAddresses() {
        Converted converted =
                HtmlToMarkdown.convert(
                        "<a href=\"/l\"><img src=\"/s [1].jpg\" alt=\"A [spout]\"></a>"
                                + "<p><img src=\"data:x\" data-src=\"late.jpg\"><noscript>"
                                + "<img src=\"late.jpg\"></noscript></p>"
                                + "<img src=\"count.gif\" width=1 height=1>");

        assertThat(converted.pictures()).containsExactly("/s [1].jpg", "late.jpg");
        assertThat(converted.tally().pictures()).isEqualTo(2);
        assertThat(codes(converted)).containsExactly("counting-picture");
    }

    @Test
    void plainCaptionIsTheTitleOfItsPicture() {
        assertThat(markdown("<figure><img src=s.jpg alt=Spout><figcaption>At \"rest\"</figure>"))
                .isEqualTo("![Spout](s.jpg \"At \\\"rest\\\"\")");
    }

    @Test
    void captionWithMarksKeepsItsFrame() {
        assertThat(
                        html(
                                "<figure><img src=https://a.example/s><figcaption>At <em>rest</em></figure>"))
                .contains("<figure>")
                .contains("<img src=\"https://a.example/s\"")
                .contains("<figcaption>At <em>rest</em></figcaption>");
    }

    @Test
    void plainTableBecomesOneOfMarkdown() {
        assertThat(
                        markdown(
                                "<table><tr><th>Tin|<th align=right>n<tr><td>a<br>b<td><code>|</code></table>"))
                .isEqualTo("|Tin\\||n|\n|---|---:|\n|a<br>b|`\\|`|");
    }

    @Test
    void paragraphsInCellsAreLines() {
        assertThat(markdown("<table><tr><td><p>a</p><p>b</p><td><div>c</div></table>"))
                .isEqualTo("|||\n|---|---|\n|a<br>b|c|");
    }

    @Test
    void linkThatLeadsNowhereIsText() {
        assertThat(markdown("<a href=\"#\">Open</a>")).isEqualTo("Open");
    }

    @Test
    void spannedTableStaysHtml() {
        assertThat(html("<table><tr><th colspan=2>Both<tr><td><ul><li>x</ul><td>y</table>"))
                .contains("<th colspan=\"2\">Both</th>")
                .contains("<li>x</li>");
    }

    @Test
    void codeKeepsItsLinesItsLanguageAndItsTicks() {
        assertThat(
                        markdown(
                                "<pre><code class=\"language-java\">\tif (a &lt; b)\n\n```\n</code></pre>"))
                .isEqualTo("````java\n\tif (a < b)\n\n```\n````");
        assertThat(markdown("<pre>one<br>two</pre>")).isEqualTo("```\none\ntwo\n```");
        assertThat(markdown("<code>a`b</code>")).isEqualTo("``a`b``");
        assertThat(markdown("<code><a href=\"/d\">doc</a></code>")).isEqualTo("[`doc`](/d)");
    }

    @Test
    void numberedListingIsItsCode() {
        assertThat(
                        markdown(
                                "<figure class=\"highlight js\"><table><tr><td class=gutter><pre>1"
                                        + "</pre><td class=code><pre>let a;</pre></table></figure>"))
                .isEqualTo("```\nlet a;\n```");
    }

    @Test
    void listsNestAndKeepTheirNumbers() {
        assertThat(
                        markdown(
                                "<ul><li>tin<ol start=4><li>thin<li>thick</ol><li><p>a</p><p>b</p></ul>"))
                .isEqualTo("- tin\n  \n  4. thin\n  5. thick\n\n- a\n  \n  b");
        assertThat(html("<ul><li>a<ul><li>b</ul></li></ul><ul><li>c</ul>"))
                .isEqualTo("<ul><li>a\n<ul><li>b</li></ul>\n</li></ul>\n<ul><li>c</li></ul>");
    }

    @Test
    void tasksKeepTheirBoxes() {
        assertThat(
                        markdown(
                                "<ul><li><input type=checkbox checked> done<li><input type=checkbox> not</ul>"))
                .isEqualTo("- [x] done\n- [ ] not");
    }

    @Test
    void definitionsDetailsAndSmallLettersStayHtml() {
        assertThat(html("<dl><dt>Lid</dt><dd>Keeps <b>heat</b></dd></dl>"))
                .isEqualTo("<dl><dt>Lid</dt><dd>Keeps <b>heat</b></dd></dl>");
        assertThat(html("<details><summary>More</summary><p>H<sub>2</sub>O</p></details>"))
                .contains("<summary>More</summary>")
                .contains("<p>H<sub>2</sub>O</p>");
    }

    @Test
    void headingsBeginBelowTheTitle() {
        assertThat(markdown("<h1>Lids<br>first</h1><h2>Heat</h2><h3></h3>"))
                .isEqualTo("## Lids first\n\n### Heat");
        assertThat(markdown("<h2>Lids</h2>")).isEqualTo("## Lids");
    }

    @Test
    void placesThatLinksLeadToAreKept() {
        assertThat(markdown("<p><a href=\"#end\">down</a></p><h2 id=\"end\">End</h2>"))
                .isEqualTo("[down](#end)\n\n## <a id=\"end\"></a>End");
    }

    @Test
    void footnotesAreRecognisedByTheirWaysBack() {
        Converted converted =
                HtmlToMarkdown.convert(
                        "<p>Heat<sup><a href=\"#n1\" id=\"r1\">1</a></sup>.</p><div"
                                + " class=footnotes><hr><ol><li id=n1><p>It stays. <a"
                                + " href=\"#r1\">&#8617;</a></p><p>Long.</p></li></ol></div>");

        assertThat(converted.markdown()).isEqualTo("Heat[^1].\n\n[^1]: It stays.\n\n    Long.");
        assertThat(converted.tally().footnotes()).isEqualTo(1);
    }

    @Test
    void embeddedBecomesLinksAndScriptsAreLeftOut() {
        Converted converted =
                HtmlToMarkdown.convert(
                        "<iframe src=\"//v.example/e?a=1\"></iframe><script>alert(1)</script>"
                                + "<audio controls><source src=/a.mp3></audio><style>p{}</style>");

        assertThat(converted.markdown())
                .isEqualTo("[https://v.example/e?a=1](https://v.example/e?a=1) [/a.mp3](/a.mp3)");
        assertThat(codes(converted))
                .containsExactlyInAnyOrder(
                        "embed-linked", "script-left-out", "embed-linked", "style-left-out");
        assertThat(converted.tally().links()).isEqualTo(2);
    }

    @Test
    void hiddenTextIsLeftOutAndNoted() {
        Converted converted = HtmlToMarkdown.convert("<p>Seen<span hidden>unseen</span></p>");

        assertThat(converted.markdown()).isEqualTo("Seen");
        assertThat(converted.notes()).extracting(FoundNote::excerpt).containsExactly("unseen");
    }

    @Test
    void directionThatLettersDoNotShowIsKept() {
        assertThat(markdown("<p dir=rtl>ABC</p>")).isEqualTo("<div dir=\"rtl\">\n\nABC\n\n</div>");
        assertThat(markdown("<p dir=rtl>שלום</p>")).isEqualTo("שלום");
    }

    @Test
    void deepNestingIsFlattenedAndKeepsItsWords() {
        String deep = "<div><b><ul><li>x</li></ul>".repeat(20_000);

        assertThat(HtmlToMarkdown.convert(deep).tally().words()).isEqualTo(20_000);
        assertThat(html(deep).split("x", -1)).hasSizeGreaterThan(20_000);
    }

    @Test
    void moreTagsThanAnyArticleHasLeaveTheirWords() {
        Converted converted = HtmlToMarkdown.convert("<p>x <b>y</b></p>".repeat(50_000));

        assertThat(converted.tally().words()).isEqualTo(100_000);
        assertThat(codes(converted)).containsExactly("too-many-tags");
    }

    @Test
    void titleOfAPictureIsNoCaption() {
        assertThat(markdown("<p><img src=w.jpg alt=Wick title=DSC_1></p>"))
                .isEqualTo("![Wick](w.jpg)");
        assertThat(markdown("<p>A <img src=w.jpg alt=Wick title=\"The wick\"></p>"))
                .isEqualTo("A ![Wick](w.jpg \"The wick\")");
    }

    private static String markdown(String html) {
        return HtmlToMarkdown.convert(html).markdown();
    }

    private static String html(String html) {
        return Markdown.render(markdown(html)).html().strip();
    }

    private static List<String> codes(Converted converted) {
        return converted.notes().stream().map(FoundNote::code).toList();
    }
}
