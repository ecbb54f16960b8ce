package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    A Secure Base                  | a-secure-base
                    A People’s Rest                | a-peoples-rest
                    Rock'n'roll, and "after"       | rocknroll-and-after
                    Rest & Attention               | rest-and-attention
                    Trust — How It Grows: Part 2   | trust-how-it-grows-part-2
                    ¿Qué es la confianza?          | que-es-la-confianza
                    Über Nähe und Größe            | uber-nahe-und-grosse
                    Łódź, øre, þing                | lodz-ore-thing
                    Что такое опора                | cto-takoe-opora
                    C++ and C#                     | c-and-c
                    --already-a--slug--            | already-a-slug
                    ﬁne Ｆull                      | fine-full
                    ᲜᲓᲝᲑᲐ და ნდობა                | ndoba-da-ndoba
                    БОЛЬШЕ объём                   | bolse-obem
                    été                            | ete
                    The CO₂ Question               | the-co2-question
                    E=mc²                          | e-mc2
                    𝕳𝖊𝖑𝖑𝖔                          | hello
                    ①②③                            | 1-2-3
                    1½ Cups                        | 1-1-2-cups
                    น้ำใจ                          | naci
                    ἀλλ᾽ ἐγώ                       | all-ego
                    Երևան                          | erevan
                    Chapter Ⅳ                      | chapter-iv
                    Rock´n´Roll ＆ Rest            | rocknroll-and-rest
                    Donau\u00addampf\u00adschiff   | donaudampfschiff
                    zero\u200bwidth\u2060s         | zerowidths
                    I ❤\ufe0f Tea                  | i-tea
                    """)
    void titlesBecomeSlugs(String title, String slug) {
        assertThat(Slug.of(title)).hasValue(slug);
        assertThat(Slug.isValid(slug)).isTrue();
        assertThat(Slug.of(slug)).hasValue(slug);
    }

    @Test
    void composedAndDecomposedLettersGiveTheSameSlug() {
        assertThat(Slug.of("e\u0301te\u0301")).isEqualTo(Slug.of("\u00e9t\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🎉🎉", "?!—…", "\ud800", "'", "ភ្នំពេញ", "\u00ad"})
    void titlesThatCannotBeSpeltTakeTheirSlugFromTheId(String title) {
        var id = UUID.fromString("0197c0de-0000-7000-8000-00000000beef");

        assertThat(Slug.of(title)).isEmpty();
        assertThat(Slug.of(title, id)).isEqualTo(id.toString()).matches(Slug::isValid);
        assertThat(Slug.of("Rest", id)).isEqualTo("rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"信頼とは何か", "العربية", "ไทย", "ελληνικά", "עברית", "한국어"})
    void everyScriptHasASlug(String title) {
        assertThat(Slug.of(title))
                .hasValueSatisfying(slug -> assertThat(slug).matches(Slug::isValid));
    }

    @Test
    void longTitlesAreCutBetweenWords() {
        String slug = Slug.of("steady ".repeat(100)).orElseThrow();

        assertThat(slug).hasSizeLessThanOrEqualTo(200).endsWith("-steady").matches(Slug::isValid);
        assertThat(Slug.of("x".repeat(1_000_000))).hasValue("x".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "é", "a\n", "a_b", "١"})
    void otherTextIsNoSlug(String text) {
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void validityEndsAtTwoHundredCharacters() {
        assertThat(Slug.isValid("a".repeat(200))).isTrue();
        assertThat(Slug.isValid("a".repeat(201))).isFalse();
        assertThat(Slug.isValid("a-".repeat(1_000_000))).isFalse();
    }

    @Test
    void numbersFollowTheSlug() {
        assertThat(Slug.numbered("a-secure-base", 2)).isEqualTo("a-secure-base-2");
        assertThat(Slug.numbered("a".repeat(200), 12)).isEqualTo("a".repeat(197) + "-12");
        assertThat(Slug.numbered("b".repeat(150) + "-" + "c".repeat(49), 7))
                .isEqualTo("b".repeat(150) + "-7");
    }
}
