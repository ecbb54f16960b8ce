package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.http.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 4647 3.4 says of the lookup, in tables. */
class LanguagePriorityListTest {

    /** What is asked for, what there is, and what is answered; {@code spoken()} has the same. */
    public static final String LOOKUPS =
            """
            de                          | de en              | de
            de-AT                       | en de              | de
            de-AT                       | de de-AT           | de-AT
            DE-at                       | en de-AT           | de-AT
            de                          | DE                 | DE
            de                          | de-AT en           | -
            pt-BR                       | pt pt-PT           | pt
            pt-PT                       | pt-BR              | -
            zh-Hant-TW                  | zh zh-Hant         | zh-Hant
            zh-Hant-TW                  | zh zh-Hans         | zh
            zh-TW                       | zh-Hant            | -
            zh-Hans                     | zh-Hant            | -
            sr-Latn-RS                  | sr-Cyrl sr-Latn    | sr-Latn
            sr-Latn                     | sr                 | sr
            az-Arab                     | az az-Latn         | az
            zh-Hant-CN-x-private1-two   | zh-Hant-CN zh      | zh-Hant-CN
            zh-Hant-CN-x-private1-two   | zh-Hant-CN-x zh    | zh
            zh-Hant-CN-x-private1-two   | zh-x-private1 zh-Hant-CN-x-private1 | zh-Hant-CN-x-private1
            de-x-a-b                    | de-x-a de          | de
            de-x-a                      | de-x-a de          | de-x-a
            de-a-foo-b-bar              | de-a-foo           | de-a-foo
            de-a-foo-b-bar              | de-a de            | de
            de-1996                     | de                 | de
            sl-rozaj-biske-1994         | sl-rozaj           | sl-rozaj
            en-u-ca-gregory             | en                 | en
            x-whine                     | en x               | -
            x-whine                     | en x-whine         | x-whine
            i-klingon                   | en i-klingon       | i-klingon
            de                          | deu                | -
            de                          |                    | -
            tlh                         | en i-klingon       | i-klingon
            he-IL                       | en iw              | iw
            iw                          | en he              | he
            zh-yue-HK                   | zh yue             | yue
            yue                         | zh zh-yue          | zh-yue
            no-bok                      | no nb              | nb
            de-DD                       | de de-DE           | de-DE
            de-DE-1996                  | de de-DD-1996      | de-DD-1996
            my-Mymr-BU                  | my my-Mymr-MM      | my-Mymr-MM
            fr-FR                       | fr fr-FX           | fr-FX
            pt-TL                       | pt pt-TP           | pt-TP
            ar-YE                       | ar ar-YD           | ar-YD
            ln-CD                       | ln ln-ZR           | ln-ZR
            zh-yue-DD                   | yue yue-DE         | yue-DE
            en-x-dd                     | en en-x-de         | en
            en-a-dd                     | en en-a-de         | en
            de-AN                       | de de-CW           | de
            ami                         | en i-ami           | i-ami
            sgn-BE-FR                   | sgn sfb            | sfb
            gsg                         | en sgn-DE          | sgn-DE
            sgn-DE-x-a                  | sgn gsg            | sgn
            zh-yue-min                  | zh yue min         | min
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = LOOKUPS)
    void oneLanguageIsLookedUp(String asked, String had, String answered) {
        assertThat(lookup(asked, had)).isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    de-AT,de,en       | en de           | de
                    de-AT,en          | en de           | de
                    fr,en             | en de           | en
                    fr,it             | en de           | -
                    en,de             | de en           | en
                    zh-Hant,zh-Hans   | zh-Hans zh-Hant | zh-Hant
                    pt-BR,pt-PT       | pt-PT           | pt-PT
                    *,de              | en de           | de
                    fr,*,de           | en de           | de
                    fr,*              | en de           | -
                    *                 | en de           | -
                    """)
    void firstLanguageOfWhichThereIsAnythingIsAnswered(String asked, String had, String answered) {
        assertThat(lookup(asked, had)).isEqualTo(answered);
    }

    @Test
    void anyLanguageWillDoWhereTheListEndsWithThat() {
        assertThat(List.of("*", "fr,*", "*,*"))
                .allMatch(asked -> LanguagePriorityList.valueOf(asked).isOpen());
        assertThat(List.of("fr", "*,fr", "fr,en"))
                .noneMatch(asked -> LanguagePriorityList.valueOf(asked).isOpen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "de,",
                ",de",
                "de,,en",
                "de en",
                "de-",
                "de_AT",
                "*-DE",
                "de-*",
                "d",
                "de;q=0.5",
                "en-speakingworld",
                "**",
                " de"
            })
    void whatIsNoListOfTagsIsRefused(String asked) {
        assertThatThrownBy(() -> LanguagePriorityList.parse("prefer", asked))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("prefer");
    }

    @Test
    void longListIsRefused() {
        var twenty = String.join(",", Collections.nCopies(20, "de"));

        assertThat(LanguagePriorityList.valueOf(twenty).steps()).containsExactly("de");
        assertThatThrownBy(() -> LanguagePriorityList.valueOf(twenty + ",de"))
                .isInstanceOf(ProblemException.class);
    }

    private static String lookup(String asked, String had) {
        var tags = had == null ? List.<String>of() : List.of(had.split(" "));
        return LanguagePriorityList.valueOf(asked).lookup(tags).orElse(null);
    }
}
