package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriatim.importing.text.ParsedArticle.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items, names and titles that stand close together. */
class ListsAndNamesTest {

    @Test
    void itemsWithSeveralKindsOfMarksArePartedAndNoted() {
        var article =
                parse("Stores\n\nWe have these.\n\n- oil\n* rope\n1. a bell\n  2) nets\n• tar");

        assertThat(article.body())
                .isEqualTo(
                        "We have these.\n\n\\- oil\n\n"
                                + "\\* rope\n\n"
                                + "1\\. a bell\n\n"
                                + "2\\) nets\n\n"
                                + "• tar");
        assertThat(article.notes())
                .extracting(Note::line, Note::message)
                .contains(tuple(5, "Looks like a list; its items are kept as paragraphs."));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "en,By Ana Lovelace for The Lamp,Ana Lovelace",
                "en,By Ana Lovelace and Ben Okafor for the Lamp,Ana Lovelace; Ben Okafor",
                "en,Written by Ana Lovelace for “The Lamp”,Ana Lovelace",
                "de,Von Ana Lovelace für Die Lampe,Ana Lovelace",
                "fr,Par Ana Lovelace pour La Lampe,Ana Lovelace",
                "es,Por Ana Lovelace para La Lámpara,Ana Lovelace",
                "en,By Ford Forsyth,Ford Forsyth"
            })
    void forWhomSomebodyWroteIsNoName(String language, String line, String author) {
        var article =
                PlainTextArticle.parse(
                        "Oil\n\n" + line + "\n\nIt is lit.", KnownTitles.NONE, language);

        assertThat(article.authors()).containsExactly(author.split("; "));
        assertThat(article.notes()).hasSize(line.endsWith(author) ? 0 : 1);
    }

    @Test
    void titlesThatDifferInCaseAreOne() {
        var article = parse("Oil\n\nIt is lit.\n\nRelated: The Lamp; THE LAMP; The Mill");

        assertThat(article.related()).containsExactly("The Lamp", "The Mill");
        assertThat(article.notes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Read next: A Lamp,Also: A Mill", "Weiterlesen: A Lamp,Außerdem: A Mill"})
    void titlesOnTheNextLineHaveALabelOfTheirOwn(String line, String next) {
        assertThat(parse("Oil\n\nIt is lit.\n\n" + line + "\n" + next).related())
                .containsExactly("A Lamp", "A Mill");
        assertThat(parse("Oil\n\nIt is lit.\n\n" + line + "\n\n" + next).related())
                .containsExactly("A Lamp", "A Mill");
        assertThat(parse("Oil\n\nIt is lit.\n\n" + next).related()).isEmpty();
    }

    private static ParsedArticle parse(String file) {
        return PlainTextArticle.parse(file, KnownTitles.NONE);
    }
}
