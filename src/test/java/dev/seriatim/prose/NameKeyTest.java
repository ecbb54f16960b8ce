package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    Slow Trust — A Beginning     | slow trust - a beginning
                    Slow Trust—A Beginning       | SLOW TRUST -- A BEGINNING
                    Slow Trust–A Beginning       | slow trust--a beginning
                    5 − 3                        | 5-3
                    The Night’s Work             | The Night's  Work
                    O`Brien                      | O´Brien
                    5″                           | 5"
                    5″                           | 5''
                    6′ 2″                        | 6' 2"
                    The “Year 2”                 | The 'Year 2'
                    OʼBrien                      | O＇Brien
                    ἀλλ᾽ ἐγώ                     | ἀλλ’ ἐγώ
                    The “Quiet” Year             | The "Quiet" Year
                    The ‘Quiet’ Year             | The "Quiet" Year
                    The « Quiet » Year           | The “Quiet” Year
                    The «\u00a0Quiet\u00a0» Year | The »Quiet« Year
                    „Still“ und »Leise«          | "Still" und "Leise"
                    『羅生門』                        | 「羅生門」
                    צה״ל                         | צה"ל
                    Wait…                        | Wait...
                    Wait. . .                    | wait …
                    等……                          | 等⋯⋯
                    Straße                       | STRASSE
                    ΟΔΟΣ                         | οδος
                    ＡＢＣ                          | abc
                    ｶﾒﾗ                          | カメラ
                    1～2                          | 1〜2
                    CO₂ ﬁne                      | co2 fine
                    e\u0301te\u0301              | été
                    Donau\u00addampf\u00adschiff | Donaudampfschiff
                    re\u200bsearch\u2060         | \ufeffresearch
                    ❤\ufe0f                      | ❤
                    A\u3000B\u00a0\u2009C        | a b c
                    ᲜᲓᲝᲑᲐ                        | ნდობა
                    Rest\u00a0\u2003             | rest
                    """)
    void namesTypedDifferentlyAreTheSame(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C                                  | C++
                    5′                                 | 5″
                    5'                                 | 5"
                    5’                                 | 5”
                    f′                                 | f″
                    C++                                | C#
                    C--                                | C-
                    Part 1                             | Part 2
                    Rest                               | Unrest
                    Café                               | Cafe
                    Rest & Ease                        | Rest and Ease
                    Still-Life                         | Still Life
                    Slow Trust: A Beginning            | Slow Trust - A Beginning
                    🎉                                  | 🎈
                    ?                                  | !
                    事实                                 | 实施
                    李明                                 | 黎明
                    José García                        | Jose Garcia
                    má                                 | ma
                    בית                                | ביית
                    کتاب                               | كتاب
                    ข่าว                               | ข้าว
                    ភាសា                               | ភស
                    は                                  | ば
                    ısı                                | isi
                    🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f | 🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f
                    🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f | 🏴
                    """)
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void whiteSpaceOfAllKindsIsOneSpace() {
        assertThat(NameKey.of("\t A\u2028B\u0085\n\u1680C\r\n")).isEqualTo("a b c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u00a0\u3000", "\u200b", "\u00ad\ufe0f", "\u115f", "\ufeff "})
    void nameWithNothingToSeeHasAnEmptyKey(String name) {
        assertThat(NameKey.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slow Trust: A Beginning",
                "ᾠδή",
                "\u037a",
                "!\u0345",
                "ŉ",
                "a - - -b",
                "x-- -- y",
                "« »a« » b",
                ". . .. …",
                "🎉",
                "C#",
                "´¨",
                ""
            })
    void keysAreTheirOwnKeys(String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(key)).isEqualTo(key);
    }

    @Test
    void nothingIsCutOff() {
        String long1 = "a ".repeat(2_000) + "one";
        String long2 = "a ".repeat(2_000) + "two";

        assertThat(NameKey.of(long1)).isNotEqualTo(NameKey.of(long2));
    }

    /** NFKC makes eighteen characters of U+FDFA, and a key must fit into an index all the same. */
    @Test
    void keysAreBounded() {
        String name = "\ufdfa".repeat(300);

        assertThat(NameKey.of(name)).hasSizeLessThanOrEqualTo(600);
        assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(name + "\ufdfa"));
        assertThat(NameKey.of(NameKey.of(name))).isEqualTo(NameKey.of(name));
        assertThat(NameKey.of("\ud83c\udf89".repeat(300))).isEqualTo("🎉".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« ",
                "- ",
                " -",
                ". ",
                " . .-",
                "a--",
                "\u00ad",
                "'",
                "🏴",
                "\udb40\udc67",
                " "
            })
    void hostileNamesCostNoMoreThanTheirLength(String repeated) {
        String name = repeated.repeat(200_000);

        assertThat(NameKey.of(name).length()).isLessThanOrEqualTo(600);
    }
}
