package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String SENTENCE = "A lamp in the window is a promise kept in advance. ";

    @Test
    void wholeSentencesUpToThreeHundredCharacters() {
        String excerpt = Excerpt.of(SENTENCE.repeat(20), "en");

        assertThat(excerpt).isEqualTo(SENTENCE.repeat(5).strip());
    }

    @Test
    void paragraphsJoinInOneLine() {
        assertThat(Excerpt.of("One came early.\n\nTwo came late.", "en"))
                .isEqualTo("One came early. Two came late.");
    }

    @Test
    void abbreviationsEndNoSentence() {
        String text =
                "We asked Dr. Lind, Mr. Oake and Prof. Ames, e.g. twice. " + "B" + "b".repeat(300);

        assertThat(Excerpt.of(text, "en"))
                .isEqualTo("We asked Dr. Lind, Mr. Oake and Prof. Ames, e.g. twice.");
    }

    @Test
    void whatEndsNoSentenceIsLeftOut() {
        String text = "Doors open slowly. Three things help:\n\n" + "and patience ".repeat(40);

        assertThat(Excerpt.of(text, "en")).isEqualTo("Doors open slowly.");
    }

    @Test
    void aLongFirstSentenceStaysWhole() {
        String sentence = "It rained " + "and rained ".repeat(38) + "until dawn.";

        assertThat(sentence.length()).isBetween(400, 500);
        assertThat(Excerpt.of(sentence + " Then it stopped.", "en")).isEqualTo(sentence);
    }

    @Test
    void aTooLongFirstSentenceIsCutBetweenWords() {
        String excerpt = Excerpt.of("so, ".repeat(200) + "it ended.", "en");

        assertThat(excerpt).endsWith("so…").hasSizeLessThanOrEqualTo(300);
        assertThat(Excerpt.of("x".repeat(10_000), "en")).hasSize(300).endsWith("x…");
        assertThat(Excerpt.of("👩🏽‍🚀".repeat(1_000), "en")).endsWith("👩🏽‍🚀…");
    }

    @Test
    void otherLanguagesEndTheirSentencesTheirWay() {
        assertThat(Excerpt.of("信頼は時間だ。休息も時間だ。" + "水".repeat(300), "ja"))
                .isEqualTo("信頼は時間だ。休息も時間だ。");
        assertThat(
                        Excerpt.of(
                                "„Ruhe ist Arbeit.“ Das sagte Dr. Lind z.B. oft. "
                                        + "B"
                                        + "b".repeat(300),
                                "de"))
                .isEqualTo("„Ruhe ist Arbeit.“ Das sagte Dr. Lind z.B. oft.");
    }

    @Test
    void textWithoutAnEndOrAnything() {
        assertThat(Excerpt.of("a line with no end", "en")).isEqualTo("a line with no end");
        assertThat(Excerpt.of(" \n\n ", "en")).isEmpty();
        assertThat(Excerpt.of("Fine. ", "not a language!")).isEqualTo("Fine.");
    }
}
