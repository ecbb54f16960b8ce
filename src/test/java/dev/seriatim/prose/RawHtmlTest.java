package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** HTML among Markdown, whole or broken: what a browser shows of it is shown. */
class RawHtmlTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("<!a>&xI; &xi; &nope;", "<p>&lt;!a&gt;&amp;xI; ξ &amp;nope;</p>"),
                arguments("<style &auml>", "<p>&lt;style &amp;auml&gt;</p>"),
                arguments(
                        "![ http://a*b*](c.png)",
                        "<p><img src=\"c.png\" alt=\" http://a*b*\"></p>"),
                arguments(
                        "<base><noscript><img src=\"a.png\">",
                        "&lt;base&gt;&lt;noscript&gt;<img src=\"a.png\">"),
                arguments(
                        "![lamp<a h>lit](d.png)",
                        "<p><img src=\"d.png\" alt=\"lamp&lt;a h&gt;lit\"></p>"),
                arguments("a<!-- b --!>c &eacute;--> d", "<p>ac é--&gt; d</p>"),
                arguments("<!-- a --!>b-->", "<p>b--&gt;</p>"),
                arguments("<!tide <!-- a > b --> c", "<p>&lt;!tide &lt;!-- a &gt; b --&gt; c</p>"),
                arguments(
                        "<![CDATA[ <!-- a > b --> c ]]>",
                        "<p>&lt;![CDATA[ &lt;!-- a &gt; b --&gt; c ]]&gt;</p>"),
                arguments(
                        "<div></~<!-- a > b --> c</div>",
                        "<div>&lt;/~&lt;!-- a &gt; b --&gt; c</div>"),
                arguments("a <!tide <!-- a > b", "<p>a &lt;!tide &lt;!-- a &gt; b</p>"),
                arguments("</a))<!-- b -->", "<p>&lt;/a))</p>"),
                arguments("<div></a))<!-- b --></div>", "<div>&lt;/a))&lt;!-- b --&gt;</div>"),
                arguments(
                        "<div><b a=\"<i a=\"<>tide\"></b></i></div>",
                        "<div>&lt;b a=\"&lt;i a=\"&lt;&gt;tide\"&gt;&lt;/b&gt;&lt;/i&gt;</div>"),
                arguments(
                        "<div><?<object data=\">\"tide></object></div>",
                        "<div>&lt;?&lt;object data=\"&gt;\"tide&gt;&lt;/object&gt;</div>"),
                arguments(
                        "https://a.example/b\\<img alt=c>",
                        "<p><a href=\"https://a.example/b\">https://a.example/b</a>&lt;img"
                                + " alt=c&gt;</p>"),
                arguments("<a>\n&#106;&#x6Fhn &#106ohn", "<p>&lt;a&gt;\njohn john</p>"),
                arguments("<div><img a=\"tide\"></div>", "<div>&lt;img a=\"tide\"&gt;</div>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShown(String markdown, String html) {
        assertThat(Markdown.render(markdown).html()).isEqualTo(html);
        BrowserReading.ofMarkdown(markdown).assertAllIn(Markdown.render(markdown));
    }

    @Test
    void wordsAroundReadingsAreNotLost() {
        assertThat(Markdown.render("<div><rp><ruby>tide</ruby></rp></div>").text())
                .isEqualTo("tide");
        assertThat(Markdown.render("a <ruby>b<rp>tide</rp><rt>c</rt></ruby>").text())
                .isEqualTo("a b(tide c)");
    }
}
