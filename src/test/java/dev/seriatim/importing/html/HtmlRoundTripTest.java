package dev.seriatim.importing.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.prose.Markdown;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever HTML is made of, its words come back in their order. */
class HtmlRoundTripTest {

    private static final int DOCUMENTS = 250;

    private static final List<String> BLOCKS =
            List.of("p", "div", "h2", "h3", "blockquote", "ul", "ol", "table", "dl", "details");

    private static final List<String> INLINES =
            List.of("b", "i", "em", "strong", "s", "sub", "code", "a", "span", "u", "mark", "q");

    private static final List<String> SOUP =
            List.of(
                    "p",
                    "div",
                    "a href=/x",
                    "a id=y",
                    "b",
                    "i",
                    "span style=font-weight:bold",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "tr",
                    "td",
                    "td colspan=2",
                    "th",
                    "caption",
                    "h1",
                    "h4",
                    "blockquote",
                    "pre",
                    "code class=language-c",
                    "br",
                    "hr",
                    "img src=/i alt=pic",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "sub",
                    "font",
                    "center",
                    "section dir=rtl",
                    "form",
                    "button",
                    "label",
                    "cite",
                    "main",
                    "sup",
                    "a href=#y",
                    "li id=y",
                    "pre class=verse",
                    "table role=none");

    private static final List<String> TEXTS =
            List.of(
                    "pear",
                    "fig ",
                    " plum",
                    " ",
                    "x",
                    "1. ",
                    "2) y",
                    "# z",
                    "*",
                    "_a_",
                    "**b**",
                    "[c](d)",
                    "![e]",
                    "&lt;i&gt;",
                    "|",
                    "~~f~~",
                    "&amp;copy;",
                    "`g`",
                    "- h",
                    "+ ",
                    "&gt; ",
                    "===",
                    "---",
                    "\\",
                    "!",
                    "(",
                    ")",
                    "“q”",
                    "é",
                    "東京",
                    "🫖",
                    "&nbsp;",
                    "[^1]",
                    "[x]y",
                    "\n",
                    "a\\*b",
                    "&amp;#35;",
                    "$5",
                    "^",
                    "~",
                    "://",
                    ":",
                    "0",
                    "www",
                    "{",
                    "%",
                    "``",
                    "<br>",
                    "'",
                    ".",
                    ",");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void wordsOfRandomTreesComeBack(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            var html = new StringBuilder();
            blocks(random, 3, html);
            assertSameWords(html.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noTagSoupLosesWords(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            String soup = soup(random);
            String markdown = HtmlToMarkdown.convert(soup).markdown();
            var read = VisibleWords.of(Jsoup.parse(Markdown.render(markdown).html()).body());
            assertThat(read)
                    .as("%s%n%s", soup, markdown)
                    .containsAll(VisibleWords.of(Jsoup.parse(soup).body()));
        }
    }

    private static String soup(Random random) {
        var soup = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String tag = SOUP.get(random.nextInt(SOUP.size()));
            switch (random.nextInt(4)) {
                case 0 -> soup.append("</").append(tag.split(" ")[0]).append('>');
                case 1 -> soup.append(" word").append(i).append(' ');
                default -> soup.append('<').append(tag).append('>');
            }
        }
        return soup.toString();
    }

    private static void assertSameWords(String html) {
        String markdown = HtmlToMarkdown.convert(html).markdown();
        String read = Markdown.render(markdown).html();
        assertThat(VisibleWords.of(Jsoup.parse(read).body()))
                .as("%s%n%s%n%s", html, markdown, read)
                .isEqualTo(VisibleWords.of(Jsoup.parse(html).body()));
    }

    private static void blocks(Random random, int depth, StringBuilder html) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(5) == 0) {
                inlines(random, 2, html);
            } else {
                block(BLOCKS.get(random.nextInt(BLOCKS.size())), random, depth, html);
            }
        }
    }

    private static void block(String name, Random random, int depth, StringBuilder html) {
        html.append('<').append(name).append('>');
        switch (name) {
            case "ul", "ol" -> within("li", random, depth, html);
            case "dl" -> {
                within("dt", random, 0, html);
                within("dd", random, depth, html);
            }
            case "table" -> {
                int columns = 1 + random.nextInt(3);
                for (int row = random.nextInt(3); row >= 0; row--) {
                    html.append("<tr>");
                    for (int column = 0; column < columns; column++) {
                        html.append("<td>");
                        inlines(random, 1, html);
                        html.append("</td>");
                    }
                    html.append("</tr>");
                }
            }
            case "div", "blockquote", "details" -> {
                if (depth > 0) {
                    blocks(random, depth - 1, html);
                }
            }
            default -> inlines(random, 2, html);
        }
        html.append("</").append(name).append('>');
    }

    private static void within(String name, Random random, int depth, StringBuilder html) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append('<').append(name).append('>');
            if (depth > 0 && random.nextBoolean()) {
                blocks(random, depth - 1, html);
            } else {
                inlines(random, 2, html);
            }
            html.append("</").append(name).append('>');
        }
    }

    private static void inlines(Random random, int depth, StringBuilder html) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            if (depth > 0 && random.nextInt(3) == 0) {
                String name = INLINES.get(random.nextInt(INLINES.size()));
                html.append('<').append(name).append(name.equals("a") ? " href=\"/x\">" : ">");
                inlines(random, depth - 1, html);
                html.append("</").append(name).append('>');
            } else {
                html.append(TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
    }
}
