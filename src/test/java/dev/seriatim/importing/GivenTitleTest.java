package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.SourceTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no title that an article can have gets one, and a note. */
class GivenTitleTest {

    @Test
    void titleOfTheSourceStays() {
        var found = untitled("Dry.").title("Nets").build();

        assertThat(GivenTitle.of(found)).isSameAs(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B"})
    void firstWordsMakeATitleWithoutTheirMarkup(String blank) {
        var given =
                GivenTitle.of(
                        untitled("![](a.png)\n\n## *Nets* at noon\n\nDry.").title(blank).build());

        assertThat(given.title()).isEqualTo("Nets at noon");
        assertThat(given.notes()).extracting(FoundNote::code).containsExactly("title-made");
    }

    @Test
    void manyFirstWordsAreCutBetweenTwo() {
        var title = GivenTitle.of(untitled("net ".repeat(90)).build()).title();

        assertThat(title).endsWith("net…").hasSizeBetween(70, 80);
    }

    @Test
    void withoutWordsItIsCalledByItsAddress() {
        assertThat(GivenTitle.of(untitled("![](a.png)").slug("wet-nets").build()).title())
                .isEqualTo("wet-nets");
        assertThat(GivenTitle.of(untitled("").build()).title()).isEqualTo("77");
    }

    @Test
    void titleThatIsTooLongIsShortenedAndKeptInTheNote() {
        var given = GivenTitle.of(untitled("Dry.").title("knot ".repeat(80)).build());

        assertThat(given.title()).endsWith("knot…").hasSizeLessThanOrEqualTo(300);
        assertThat(given.notes())
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.code()).isEqualTo("title-shortened");
                            assertThat(note.excerpt()).startsWith("knot knot");
                        });
    }

    @Test
    void plainTextKeepsTheTitleByWhichItIsKnown() {
        var text =
                FoundArticle.at(new SourceKey("text", "", "nets.txt"), new Place("nets.txt", null))
                        .title("knot ".repeat(80))
                        .build();

        assertThat(GivenTitle.of(text)).isSameAs(text);
    }

    @Test
    void restOfTheArticleStaysAsItIs() {
        var found = untitled("Dry.").author("Odile Fennimarch").slug("nets").build();

        var given = GivenTitle.of(found);

        assertThat(given)
                .usingRecursiveComparison()
                .ignoringFields("title", "notes")
                .isEqualTo(found);
    }

    private static FoundArticleBuilder untitled(String body) {
        return FoundArticle.at(new SourceKey("feed", "", "77"), new Place("feed.xml", 4))
                .body(body, new SourceTally(0, 0, 0, 0, 0, 0));
    }
}
