package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

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
                    """)
    void titlesBecomeSlugs(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
        assertThat(Slug.isValid(slug)).isTrue();
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Test
    void composedAndDecomposedLettersGiveTheSameSlug() {
        assertThat(Slug.of("e\u0301te\u0301")).isEqualTo(Slug.of("\u00e9t\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🎉🎉", "?!—…", "\ud800", "'"})
    void titlesWithoutWordsFallBack(String title) {
        assertThat(Slug.of(title)).isEqualTo("untitled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"信頼とは何か", "العربية", "ไทย", "ελληνικά", "עברית", "한국어"})
    void everyScriptHasASlug(String title) {
        assertThat(Slug.of(title)).matches(Slug::isValid).isNotEqualTo("untitled");
    }

    @Test
    void longTitlesAreCutBetweenWords() {
        String slug = Slug.of("steady ".repeat(100));

        assertThat(slug).hasSizeLessThanOrEqualTo(200).endsWith("-steady").matches(Slug::isValid);
        assertThat(Slug.of("x".repeat(1_000_000))).hasSize(200);
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
