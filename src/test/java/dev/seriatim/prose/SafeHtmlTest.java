package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeHtmlTest {

    private static final List<String> FRAMES =
            List.of(
                    "## %s",
                    "[%s](x)",
                    "[x](%s)",
                    "![%s](%s \"%s\")",
                    "|a|\n|-|\n|%s|",
                    "`%s`",
                    "- > %s",
                    "[x]: <%s> '%s'\n\n[x]");

    static Stream<String> attacks() {
        return Stream.concat(Attacks.ALL.stream(), EventAttacks.all());
    }

    @Test
    void thereAreManyAttacks() {
        assertThat(attacks().distinct()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingUnsafeComesOut(String attack) {
        String html = Markdown.render(attack).html();

        AllowedHtml.isAll(html);
        assertThat(html).doesNotContain("<!--", "<![", "]]>", "<?", "\0");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatIsSafeStaysAsItIs(String attack) {
        String once = sanitized(attack);

        assertThat(sanitized(once)).isEqualTo(once);
        String again = sanitized(Markdown.render(attack).html());
        assertThat(Jsoup.parse(again).select("[id]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void attacksInsideHeadingsAndLinksAndCellsFailToo(String attack) {
        String line = attack.replace('\n', ' ').replace('\r', ' ');
        for (String frame : FRAMES) {
            AllowedHtml.isAll(Markdown.render(frame.replace("%s", line)).html());
        }
    }

    private static String sanitized(String html) {
        var writer = new HtmlWriter();
        SafeHtml.read(html, new HtmlFinisher(new Anchors(), writer));
        return writer.html();
    }
}
