package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.prose.Destinations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only destinations change, and each at its place. */
class DestinationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    See [the nets](/old) there.              | See [the nets](/new) there.
                    See [the nets](/old "Nets") there.       | See [the nets](/new "Nets") there.
                    See [the nets](</old>) there.            | See [the nets](</new>) there.
                    See [the nets]( /old ) there.            | See [the nets]( /new ) there.
                    See [*the* `nets`](/old) there.          | See [*the* `nets`](/new) there.
                    See [](/old) there.                      | See [](/new) there.
                    See [a](/old)(b) there.                  | See [a](/new)(b) there.
                    ![a net](/old)                           | ![a net](/new)
                    [![a net](/old)](/old)                   | [![a net](/new)](/new)
                    <a href="/old">nets</a>                  | <a href="/new">nets</a>
                    A <img src='/old'> there                 | A <img src='/new'> there
                    <script src="/old"></script>             | <script src="/old"></script>
                    A <script src="/old"></script><img src="/old"> | A <script src="/old"></script><img src="/new">
                    *  [a](/old)                             | *  [a](/new)
                    > [a](/old)                              | > [a](/new)
                    Code: `[a](/old)`                        | Code: `[a](/old)`
                    \\[a](/old)                              | \\[a](/old)
                    See [other](/older) there.               | See [other](/older) there.
                    """)
    void destinationChangesAndNothingBesides(String before, String after) {
        assertThat(moved(before)).isEqualTo(after);
    }

    @Test
    void footnoteOfOneWordIsNoDefinition() {
        var text = "Wet[^1].\n\n[^1]: [Very](/a).\n\n[^2]: Dry.";

        assertThat(Destinations.changed(text, (kind, address) -> Optional.of(address + "b")))
                .isEqualTo("Wet[^1].\n\n[^1]: [Very](/ab).\n\n[^2]: Dry.");
    }

    @Test
    void destinationBehindALineOfOtherLettersIsFound() {
        var before = "Über 😀 Ärger\n\n| a | b |\n|---|---|\n| [x](/old) | 😀 [y](/old) |\n";

        assertThat(moved(before)).isEqualTo(before.replace("/old", "/new"));
    }

    @Test
    void definitionOfAReferenceChanges() {
        var before = "See [nets][1] and [nets].\n\n[1]: /old \"Nets\"\n[nets]: </old>\n";

        assertThat(moved(before)).isEqualTo(before.replace("/old", "/new"));
    }

    @Test
    void bareAddressBecomesALinkThatShowsIt() {
        var seen = new ArrayList<String>();

        var after =
                Destinations.changed(
                        "See https://old.example/a_b and <https://old.example/c>.",
                        (kind, address) -> {
                            seen.add(address);
                            return Optional.of("seriatim:1");
                        });

        assertThat(seen).containsExactly("https://old.example/a_b", "https://old.example/c");
        assertThat(after)
                .isEqualTo(
                        "See [https://old.example/a_b](seriatim:1) and"
                                + " [https://old.example/c](seriatim:1).");
    }

    @Test
    void addressWithBracketsIsReadToItsEnd() {
        assertThat(moved("[a](/old(b)) (c)", "/old(b)")).isEqualTo("[a](/new) (c)");
    }

    @Test
    void codeBlocksStayAsTheyAre() {
        var code = "```\n[a](/old)\n```\n\n    [a](/old)\n";

        assertThat(moved(code)).isEqualTo(code);
    }

    @Test
    void whatIsAPictureAndWhatALinkIsTold() {
        List<Kind> kinds = new ArrayList<>();

        Destinations.changed(
                "[a](/1) ![b](/2) <a href='/3'>c</a> <img src='/4'>",
                (kind, address) -> {
                    kinds.add(kind);
                    return Optional.empty();
                });

        assertThat(kinds).containsExactly(Kind.LINK, Kind.PICTURE, Kind.LINK, Kind.PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "](", "<a href=\"", "[a](", "> ", "[a]: "})
    void hostileTextTakesNoTime(String piece) {
        var text = piece.repeat(40_000);

        assertThat(moved(text)).isNotNull();
    }

    private static String moved(String markdown) {
        return moved(markdown, "/old");
    }

    private static String moved(String markdown, String old) {
        return Destinations.changed(
                markdown,
                (kind, address) -> address.equals(old) ? Optional.of("/new") : Optional.empty());
    }
}
