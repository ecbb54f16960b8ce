package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.ParsedArticle.Note;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subtitles that begin like author lines, and what stands behind names. */
class AuthorLineTest {

    private static final String PROSE =
            "The ferry at Osk crosses eleven times a day, never twelve, says the keeper.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | By Land and Sea
                    en | By Popular Demand
                    en | By Way of Introduction
                    en | By Candlelight
                    de | Von Menschen und Mäusen
                    de | Von der Küste
                    fr | Par la mer
                    es | Por la mar
                    """)
    void subtitleStaysAndIsNoted(String language, String line) {
        var article = parse(line, language);

        assertThat(article.authors()).isEmpty();
        assertThat(article.body()).startsWith(line + "\n\n");
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Ann Onymous in Kiel          | in Kiel
                    By Ann Onymous, The Slow Lantern | The Slow Lantern
                    By Ann Onymous, Staff Writers   | Staff Writers
                    By Ann Onymous, Senior Editor   | Senior Editor
                    By Ann Onymous for The Lantern  | for The Lantern
                    """)
    void whatStandsBehindNamesIsNoted(String line, String behind) {
        var article = parse(line, "en");

        assertThat(article.authors()).containsExactly("Ann Onymous");
        assertThat(article.notes())
                .containsExactly(
                        new Note(3, "Left out “%s” behind the authors.".formatted(behind)));
    }

    @ParameterizedTest
    @CsvSource({"By Ann and Ben Okafor", "By Ann Onymous and Ben"})
    void singleNameBesideAFullOneIsTakenWithANote(String line) {
        var article = parse(line, "en");

        assertThat(article.authors()).hasSize(2);
        assertThat(article.notes())
                .singleElement()
                .matches(note -> note.message().startsWith("Took “"));
    }

    private static ParsedArticle parse(String line, String language) {
        return PlainTextArticle.parse(
                "Ferries\n\n%s\n\n%s".formatted(line, PROSE), KnownTitles.NONE, language);
    }
}
