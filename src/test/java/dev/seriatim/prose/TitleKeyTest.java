package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Slow Trust: A Beginning | slow trust — a beginning
                    The Night’s Work        | The Night's  Work
                    Rest & Ease             | rest and ease
                    Café “Mañana”           | CAFE "manana"
                    Still-Life              | Still Life
                    Ｆull                   | full
                    ᲜᲓᲝᲑᲐ                   | ნდობა
                    """)
    void titlesTypedDifferentlyAreTheSame(String one, String other) {
        assertThat(TitleKey.of(one)).isEqualTo(TitleKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"C,C++", "C++,C#", "Part 1,Part 2", "Rest,Unrest", "🎉,🎈", "?,!"})
    void differentTitlesStayDifferent(String one, String other) {
        assertThat(TitleKey.of(one)).isNotEqualTo(TitleKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "🎉", "…"})
    void keysAreNeverEmpty(String title) {
        assertThat(TitleKey.of(title)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slow Trust: A Beginning", "ᾠδή", "\u037a", "!\u0345", "🎉", "C#", ""})
    void keysAreTheirOwnKeys(String title) {
        String key = TitleKey.of(title);

        assertThat(TitleKey.of(key)).isEqualTo(key);
    }

    @Test
    void nothingIsCutOff() {
        String long1 = "a ".repeat(2_000) + "one";
        String long2 = "a ".repeat(2_000) + "two";

        assertThat(TitleKey.of(long1)).isNotEqualTo(TitleKey.of(long2));
    }
}
