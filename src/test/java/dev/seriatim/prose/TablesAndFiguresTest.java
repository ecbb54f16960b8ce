package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, figures and links in the forms that people give them. */
class TablesAndFiguresTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "| 1 | 2 | 3 | 4 |,1#2 | 3 | 4",
                "1|2|3,1#2|3",
                "|1|2||4|,1#2||4",
                "|1|2|||,1#2",
                "|1|2|,1#2",
                "|1\\|2|3|4,1|2#3|4",
                "1,1#",
                "|1|2| *3*|,1#2| <em>3</em>"
            })
    void noCellOfARowIsLost(String row, String cells) {
        String html = Markdown.render("|a|b|\n|-|-|\n" + row + "\n\nText.").html();

        assertThat(html)
                .contains(
                        "<tbody><tr><td>%s</td></tr></tbody>"
                                .formatted(cells.replace("#", "</td><td>")))
                .endsWith("<p>Text.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A lamp](lamp.png \"Lit\")",
                "![A lamp](lamp.png \"Lit\")   ",
                "![A lamp](lamp.png \"Lit\") <!-- mind the licence -->"
            })
    void aPictureAloneWithATitleIsAFigure(String markdown) {
        assertThat(Markdown.render(markdown).html())
                .isEqualTo(
                        "<figure><img src=\"lamp.png\" alt=\"A"
                                + " lamp\"><figcaption>Lit</figcaption></figure>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A lamp](lamp.png \"Lit\") lit",
                "![A lamp](lamp.png \"Lit\") ![A lamp](lamp.png \"Lit\")"
            })
    void aPictureBesideOthersIsNone(String markdown) {
        assertThat(Markdown.render(markdown).html()).doesNotContain("<figure>");
    }

    @ParameterizedTest
    @CsvSource({"#🎉,section-1", "#🎉-🎉,section-2", "#?,section-3"})
    void headingsWithoutLettersAreReached(String link, String id) {
        String text = "[q](%s)\n\n## 🎉\n\n## 🎉 🎉\n\n## ?".formatted(link);

        assertThat(Markdown.render(text).html())
                .startsWith("<p><a href=\"#%s\">q</a></p>".formatted(id))
                .contains("<h2 id=\"%s\">".formatted(id));
    }

    @ParameterizedTest
    @CsvSource({
        "<a>[[T]]</a>,<a href=\"seriatim:title/T\">T</a>",
        "<a href=\"/x\">[[T]]</a>,<a href=\"seriatim:title/T\">T</a>",
        "<a href=\"/x\">[t](/u)</a>,<a href=\"/u\">t</a>",
        "<a href=\"/x\">https://a.example</a>,<a href=\"/x\">https://a.example</a>"
    })
    void aLinkThatHoldsOnlyALinkIsNone(String markdown, String link) {
        assertThat(Markdown.render(markdown).html()).isEqualTo("<p>%s</p>".formatted(link));
    }
}
