package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text of the old editor gets the paragraphs that WordPress gave it when it was shown. */
class ClassicTextTest {

    @Test
    void emptyLinesPartParagraphsAndLinesStay() {
        assertThat(body("First\nand its second line.\n\n  \nSecond <b>bold\n\nthird</b>."))
                .isEqualTo("First  \nand its second line.\n\nSecond **bold**\n\n**third**.");
    }

    @Test
    void blocksStayBlocks() {
        assertThat(
                        body(
                                "Before\n<ul>\n<li>one</li>\n<li>two\n<ol>\n<li>x</li>\n</ol>\n</li>\n</ul>\nbehind"))
                .isEqualTo("Before\n\n- one\n- two\n  1. x\n\nbehind");
        assertThat(body("<blockquote>a\n\nb</blockquote>\n<h3>Head</h3>\ntext"))
                .isEqualTo("> a\n> \n> b\n\n### Head\n\ntext");
        assertThat(body("<div>one\n\ntwo</div>")).isEqualTo("one\n\ntwo");
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(body("<pre>a\n\n  b &lt; c</pre>\nthen"))
                .isEqualTo("```\na\n\n  b < c\n```\n\nthen");
    }

    @Test
    void tagsThatEndALineEndItOnce() {
        assertThat(body("one<br />\ntwo<br>\n\nthree")).isEqualTo("one  \ntwo\n\nthree");
        assertThat(body("<p>one\ntwo</p>\n\n<p>three</p>")).isEqualTo("one  \ntwo\n\nthree");
    }

    @Test
    void addressAloneInItsLineIsALink() {
        assertThat(body("See\n\nhttps://v.example/w?a=1&b=2\n\nand https://x.example/."))
                .startsWith(
                        "See\n\n[https://v.example/w?a=1&b=2](https://v.example/w?a=1&b=2)\n\nand https:");
    }

    @Test
    void textThatLooksLikeMarkdownStaysText() {
        assertThat(body("1. no list\n\n# no head\n\nC:\\tin\\new 2 * 3 * 4"))
                .isEqualTo("1\\. no list\n\n\\# no head\n\nC:\\\\tin\\\\new 2 \\* 3 \\* 4");
    }

    @Test
    void marksOfPagesAndOpeningsVanishAndCutNothing() {
        assertThat(body("one\n\n<!--more Read on-->\n\ntwo\n\n<!--nextpage-->\n\nthree"))
                .isEqualTo("one\n\ntwo\n\nthree");
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(body("one\r\ntwo\r\n\r\nthree")).isEqualTo("one  \ntwo\n\nthree");
    }

    @Test
    void emptyParagraphsAreNone() {
        assertThat(body("one\n\n&nbsp;\n\n<p></p>\n\ntwo")).isEqualTo("one\n\ntwo");
    }

    private static String body(String content) {
        return Wxr.of(Wxr.text(1, content)).body();
    }
}
