package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to exhaust a parser. Quadratic time would take minutes here, not seconds. */
@Timeout(30)
class HostileTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                text("quotes", ">".repeat(100_000)),
                text("brackets", "[".repeat(2_000_000)),
                text("closed brackets", "![".repeat(200_000) + "] ".repeat(200_000)),
                text("links in images", "![[]()".repeat(200_000)),
                text("images", "![](".repeat(300_000)),
                text("nested images", "![".repeat(900) + "a" + "](b)".repeat(900)),
                text("emphasis", "*_".repeat(500_000)),
                text("nested emphasis", "*a ".repeat(100_000) + "b*".repeat(100_000)),
                text("stars", "*".repeat(500_000) + "a" + "*".repeat(500_000)),
                text("half tags", "<a".repeat(500_000)),
                text("comments", "x <!--".repeat(200_000)),
                text("divs", "<div>".repeat(200_000)),
                text("unknown tags", "<div>" + "<x>".repeat(200_000) + "</y>a".repeat(200_000)),
                text("formatting", "<p>" + "<b><i>".repeat(90) + "x</p>" + "<p>x".repeat(99_000)),
                text("formatted items", "<ul><li>" + "<b>".repeat(200) + "<li>x".repeat(99_000)),
                text("attributes", "<p><a " + "title=c ".repeat(200_000) + ">"),
                text("lists", "1. ".repeat(100_000)),
                text("many lists", "- a\n".repeat(100_000)),
                text("headings", "#\n".repeat(200_000)),
                text("links", "[a](b) ".repeat(280_000)),
                text("short links", "a [b](c)\n\n".repeat(150_000)),
                text("title links", "[[a".repeat(900) + "\n\n[[a|b]]".repeat(250_000)),
                text("escaped brackets", ("[[" + "\\[".repeat(500) + "\n\n").repeat(1_000)),
                text("endless title", "[[" + "a|".repeat(1_000_000) + "]]"),
                text("own address", "[a](seriatim:title/" + "%41".repeat(500_000) + ")"),
                text(
                        "one definition",
                        "[a]: x" + "y".repeat(900_000) + "\n\n" + "[a] b\n\n".repeat(150_000)),
                text(
                        "wide table",
                        "|a".repeat(300_000) + "\n" + "|-".repeat(300_000) + "\n|".repeat(300_000)),
                text("table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(300_000)),
                text("abbreviations", "e.g. Dr. ".repeat(200_000)),
                text("short forms", "[a](b) e.g. J. 3. ?).“ – ".repeat(50_000)),
                text("shads", "[a](b)" + "\u0f0d ".repeat(500_000)),
                text("combining marks", "a" + "\u0301".repeat(2_000_000)),
                text("one long word", "a".repeat(2_000_000)),
                text("no spaces", "ภาษาไทย".repeat(200_000)),
                text("references", "[^1]\n\n".repeat(150_000) + "[^1]: x"),
                text("notes", "[^a]: b\n".repeat(150_000)),
                text("notes in notes", "[^a]: ".repeat(150_000)),
                text("tasks", "- [x] a\n".repeat(150_000)),
                text("bare addresses", "a@b.c www.a.b/((( ".repeat(80_000)),
                text("half addresses", "http://a@www.".repeat(80_000)),
                text("tildes", "~a ~~b ".repeat(150_000)),
                text("captions", "![](a 'b')\n\n".repeat(100_000)),
                text(
                        "one caption",
                        "[a]: b '" + "y".repeat(900_000) + "'\n\n" + "![a]\n\n".repeat(150_000)),
                text("fragments", "# b\n\n".repeat(3_000) + "[a](#b-1) ".repeat(100_000)),
                text("open quotes", "<p>" + "<a b=\"<a b='".repeat(100_000)),
                text("quotes in quotes", "<p>" + "<a b='<a b=\"' c=\"".repeat(100_000)),
                text("open comments", "<p>" + "<!--".repeat(300_000)),
                text("closed comments", "<p>" + "<!---->".repeat(200_000)),
                text("pairs", "<p>" + "<b>".repeat(200_000) + "</b>".repeat(200_000)),
                text("raw links", "x " + "<a href=b>".repeat(100_000) + "</a>".repeat(100_000)),
                text("ruby", "x " + "<ruby><rt>".repeat(100_000)),
                text("nothing", "\n".repeat(2_000_000)),
                text("surrogates", "\ud800".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadInTimeAndSpace(String name, String text) throws InterruptedException {
        var rendered = new Prose[1];
        long stack = 512 * 1024;
        var thread = new Thread(null, () -> rendered[0] = Markdown.render(text), name, stack);
        thread.start();
        thread.join(Duration.ofSeconds(25).toMillis());

        assertThat(rendered[0]).as(name).isNotNull();
        assertThat(rendered[0].html().length()).isLessThan(10 * text.length() + 1_000_000);
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }
}
