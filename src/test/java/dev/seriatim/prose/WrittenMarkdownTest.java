package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as people write it, and what is shown of it. */
class WrittenMarkdownTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "Write to <mara at tide dot example> or to <your name>. A Set<Tide> too.",
                        "<p>Write to &lt;mara at tide dot example&gt; or to &lt;your name&gt;."
                                + " A Set&lt;Tide&gt; too.</p>"),
                arguments(
                        "Each page wants a <title>. And *more*.",
                        "<p>Each page wants a &lt;title&gt;. And <em>more</em>.</p>"),
                arguments(
                        "<textarea>\n*a*\n</textarea>",
                        "<p>&lt;textarea&gt;\n*a*\n&lt;/textarea&gt;</p>"),
                arguments(
                        "The <li> tag, the <td> tag, <col> and <img> too.",
                        "<p>The &lt;li&gt; tag, the &lt;td&gt; tag, &lt;col&gt; and &lt;img&gt; too.</p>"),
                arguments(
                        "See https://e.example/__init__.py, https://e.example/a*b*c/* and"
                                + " **https://e.example/x_y_**.",
                        "<p>See <a href=\"https://e.example/__init__.py\">https://e.example/__init__.py</a>,"
                                + " <a href=\"https://e.example/a*b*c/\">https://e.example/a*b*c/</a>* and"
                                + " <strong><a href=\"https://e.example/x_y\">https://e.example/x_y</a>_</strong>.</p>"),
                arguments(
                        "[https://a.example/b_c_](https://d.example)",
                        "<p><a href=\"https://d.example\">https://a.example/b_c_</a></p>"),
                arguments("Map<B> is <b>bold</b>", "<p>Map&lt;B&gt; is <b>bold</b></p>"),
                arguments("a </b> b", "<p>a &lt;/b&gt; b</p>"),
                arguments("<!-- unseen -->\n\na <!-- open", "<p>a &lt;!-- open</p>"),
                arguments("<?go 1?> <!X y>", "<p>&lt;?go 1?&gt; &lt;!X y&gt;</p>"),
                arguments("~~no~~ yes", "<p><del>no</del> yes</p>"),
                arguments(
                        "https://a.example/b.",
                        "<p><a href=\"https://a.example/b\">https://a.example/b</a>.</p>"),
                arguments(
                        "<a href=\"https://a.example/?b\">https://a.example</a>",
                        "<p><a href=\"https://a.example/?b\">https://a.example</a></p>"),
                arguments(
                        "- [ ] one\n- [x] two",
                        "<ul><li><input type=\"checkbox\" disabled=\"\"> one</li><li><input"
                                + " type=\"checkbox\" disabled=\"\" checked=\"\"> two</li></ul>"),
                arguments(
                        "![A lamp](lamp.png \"Lit & left\")",
                        "<figure><img src=\"lamp.png\" alt=\"A lamp\"><figcaption>Lit &amp;"
                                + " left</figcaption></figure>"),
                arguments(
                        "<iframe src=\"https://v.example/e?a=1&amp;b=2\" title=\"A talk\"></iframe>",
                        "<p><a href=\"https://v.example/e?a=1&amp;b=2\">A talk</a></p>"),
                arguments(
                        "<video controls><source src=\"a.mp4\">No film.</video>",
                        "<p><a href=\"a.mp4\">a.mp4</a> No film.</p>"),
                arguments(
                        "<video poster=\"a.jpg\" src=\"a.mp4\" title=\"A tide\"></video>",
                        "<p><img src=\"a.jpg\" alt=\"\"> <a href=\"a.mp4\">A tide</a> </p>"),
                arguments(
                        "<video poster=\"a.jpg\"><source src=\"a.mp4\"></video>",
                        "<p><img src=\"a.jpg\" alt=\"\"> <a href=\"a.mp4\">a.mp4</a> </p>"),
                arguments(
                        "a <video poster=\"data:,A\" src=\"a.mp4\"></video>",
                        "<p>a 🖼 <a href=\"a.mp4\">a.mp4</a> </p>"),
                arguments(
                        "<object data=\"javascript:alert(1)\">x</object>",
                        "<p>javascript:alert(1) x</p>"),
                arguments("![a tide](javascript:x)", "<p>a tide</p>"),
                arguments("[tide](javascript:x)", "<p>tide</p>"),
                arguments("[call](tel:+4930)", "<p><a href=\"tel:+4930\">call</a></p>"),
                arguments(
                        "a <span lang=\"fr\">oui</span> <bdo dir=\"rtl\">b</bdo>",
                        "<p>a <span lang=\"fr\">oui</span> <bdo dir=\"rtl\">b</bdo></p>"),
                arguments(
                        "<time datetime=\"2024-03-01\">then</time>",
                        "<p><time datetime=\"2024-03-01\">then</time></p>"),
                arguments(
                        "a <img src=\"a.png\" srcset=\"a.png 1x, javascript:b 2x, c.png 3x\""
                                + " sizes=\"(max-width: 9px) 5px, 9px\" loading=\"lazy\">",
                        "<p>a <img src=\"a.png\" srcset=\"a.png 1x, c.png 3x\""
                                + " sizes=\"(max-width: 9px) 5px, 9px\" loading=\"lazy\"></p>"),
                arguments("<center>a</center>", "<div>a</div>"),
                arguments("it&#146;s", "<p>it’s</p>"),
                arguments("[a](#b)", "<p><a href=\"#b\">a</a></p>"),
                arguments(
                        "![a --> b </c](d.png)",
                        "<p><img src=\"d.png\" alt=\"a -- &gt; b &lt; /c\"></p>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShown(String markdown, String html) {
        assertThat(Markdown.render(markdown).html().replaceAll("(?<=<p>) | (?=</p>)|(?<= ) ", ""))
                .isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void linksReachTheHeadingThatTheyMean(String link, String id) {
        String text = "[x](" + link + ") <a href=\"" + link + "\">y</a>\n\n";
        String headings = "# Setup\n\n# Näher *hin*\n\n# What’s next?\n\n# Setup\n";

        assertThat(Markdown.render(text + headings).html())
                .startsWith("<p><a href=\"%1$s\">x</a> <a href=\"%1$s\">y</a></p>".formatted(id));
    }

    static Stream<Arguments> fragments() {
        return Stream.of(
                arguments("#setup", "#section-setup"),
                arguments("#Setup", "#section-setup"),
                arguments("#setup-1", "#section-setup-2"),
                arguments("#section-setup", "#section-setup"),
                arguments("#n%C3%A4her-hin", "#naher-hin"),
                arguments("#whats-next", "#whats-next"),
                arguments("#What%E2%80%99s%20next?", "#whats-next"),
                arguments("#elsewhere", "#elsewhere"),
                arguments("#", "#"),
                arguments("other#setup", "other#setup"));
    }

    @Test
    void notesStandAtTheEnd() {
        Prose prose =
                Markdown.render(
                        """
                        # A tide[^b]

                        It turns.[^b] It waits.[^a] It is.[^none]

                        [^a]: Seen *twice*.[^c]
                        [^b]: Told.
                        [^c]: Heard.
                        [^d]: Nobody asks.
                        """,
                        "en");

        assertThat(prose.html())
                .isEqualTo(
"""
<h1 id="a-tide">A tide<sup><a href="#footnote-1" id="footnote-1-reference" role="doc-noteref">1</a></sup></h1>
<p>It turns.<sup><a href="#footnote-1" id="footnote-1-reference-2" role="doc-noteref">1</a></sup> It waits.\
<sup><a href="#footnote-2" id="footnote-2-reference" role="doc-noteref">2</a></sup> It is.[^none]</p>
<section role="doc-endnotes"><ol><li id="footnote-1">
<p>Told. <a href="#footnote-1-reference" role="doc-backlink">↩</a> \
<a href="#footnote-1-reference-2" role="doc-backlink">↩</a></p>
</li><li id="footnote-2">
<p>Seen <em>twice</em>.<sup><a href="#footnote-3" id="footnote-3-reference" role="doc-noteref">3</a></sup> \
<a href="#footnote-2-reference" role="doc-backlink">↩</a></p>
</li><li id="footnote-3">
<p>Heard. <a href="#footnote-3-reference" role="doc-backlink">↩</a></p>
</li><li id="footnote-4">
<p>Nobody asks.</p>
</li></ol></section>\
""");
        assertThat(prose.text())
                .isEqualTo(
                        """
                        A tide[1]

                        It turns.[1] It waits.[2] It is.[^none]

                        [1] Told.

                        [2] Seen twice.[3]

                        [3] Heard.

                        [4] Nobody asks.\
                        """);
        assertThat(prose.lead()).isEqualTo("It turns. It waits. It is.[^none]");
        assertThat(prose.outline()).containsExactly(new Heading("a-tide", 1, "A tide"));
        assertThat(prose.wordCount()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a *tide*[^1]](b.html) c",
                "[a *tide[^1]*](b.html) c",
                "<a href=\"b.html\">a *tide*[^1]</a> c"
            })
    void referenceInTheWordsOfALinkStandsBehindIt(String markdown) {
        Prose prose = Markdown.render(markdown + "\n\n[^1]: Told.");

        assertThat(prose.html())
                .startsWith("<p><a href=\"b.html\">a <em>tide</em></a><sup><a href=\"#footnote-1\"")
                .contains("1</a></sup> c</p>");
        assertThat(prose.text()).isEqualTo("a tide[1] c\n\n[1] Told.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[^1]](b.html)", "<a href=\"b.html\">[^1]</a>"})
    void linkOfNothingButAReferenceSaysItsAddress(String markdown) {
        assertThat(Markdown.render(markdown + "\n\n[^1]: Told.").html())
                .startsWith("<p><a href=\"b.html\">b.html</a><sup><a href=\"#footnote-1\"");
    }

    @Test
    void linksReachWhatAuthorsGaveAnId() {
        Prose prose =
                Markdown.render(
                        """
                        [a](#x) [b](#setup) [c](#na%CC%88her-y) [d](#two-words) [e](#Z) [f](#section-x)

                        <a id="x"></a>Here, <a name="Z"></a>there, <span id="x">and</span> there.

                        <h2 id="setup">First *steps*</h2>

                        ## X

                        ## Setup

                        <div id="na&#x308;her-y">near</div>
                        """);

        assertThat(prose.html())
                .startsWith(
"""
<p><a href="#section-x-2">a</a> <a href="#section-setup-2">b</a> <a href="#naher-y">c</a> \
<a href="#two-words">d</a> <a href="#section-z">e</a> <a href="#section-x">f</a></p>
<p><a id="section-x-2"></a>Here, <a id="section-z"></a>there, <span>and</span> there.</p>
<h2 id="section-setup-2">First *steps*</h2>
<h2 id="section-x">X</h2>
<h2 id="section-setup">Setup</h2>
<div id="naher-y">near</div>\
""");
        assertThat(prose.outline())
                .extracting(Heading::id)
                .containsExactly("section-setup-2", "section-x", "section-setup");
    }

    @Test
    void placeOfALinkIsReached() {
        String markdown =
                "<a id=\"x\">[a](b.html)</a> <a name=\"y\">*c* [d](e.html)</a> [f](#x) [g](#y)";

        assertThat(Markdown.render(markdown).html())
                .isEqualTo(
                        "<p><a id=\"section-x\"></a><a href=\"b.html\">a</a> <a id=\"section-y\"></a>"
                                + "<em>c</em> <a href=\"e.html\">d</a> <a href=\"#section-x\">f</a>"
                                + " <a href=\"#section-y\">g</a></p>");
    }

    @Test
    void idsOfNotesClashWithNoHeading() {
        Prose prose = Markdown.render("a[^1]\n\n# Footnote 1\n\n[b](#footnote-1)\n\n[^1]: c");

        assertThat(prose.html())
                .contains("href=\"#footnote-1\" id=\"footnote-1-reference\"")
                .contains("<li id=\"footnote-1\">")
                .contains("<h1 id=\"footnote-1-2\">");
    }

    @Test
    void readingsInRubyFollowTheirWords() {
        String ruby = "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>だ";

        assertThat(Markdown.render("これは" + ruby).html()).isEqualTo("<p>これは" + ruby + "</p>");
        assertThat(Markdown.render("これは" + ruby).text()).isEqualTo("これは漢字(かん じ)だ");
    }

    @Test
    void tasksStayInPlainText() {
        assertThat(Markdown.render("- [ ] one\n- [x] two").text()).isEqualTo("[ ] one\n[x] two");
    }

    @Test
    void wordsInTagsOfAnyDepthAreShown() {
        var deep = "<div>".repeat(300) + "deep words" + "</div>".repeat(300);

        assertThat(Markdown.render(deep).text()).contains("deep words");
    }
}
