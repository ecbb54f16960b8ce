package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar",
                "ar-EG",
                "he",
                "HE-il",
                "iw",
                "fa",
                "ur",
                "ur-PK",
                "yi",
                "dv",
                "ps",
                "sd",
                "ug",
                "ckb",
                "nqo",
                "syr",
                "az-Arab",
                "az-arab-ir",
                "az-IR",
                "ku-Arab",
                "pa-Arab",
                "pa-PK",
                "uz-AF",
                "ms-Arab",
                "en-Hebr",
                "ff-Adlm",
                "rhg-Rohg",
                "und-Arab",
                "ar-x-sample",
                "fa-u-ca-persian"
            })
    void scriptsOfTheseAreWrittenFromRightToLeft(String tag) {
        assertThat(Direction.of(tag)).isEqualTo(Direction.RTL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "de-AT",
                "pt-BR",
                "zh-Hant",
                "ja",
                "az",
                "az-Latn",
                "az-Cyrl",
                "sr-Latn",
                "sr-Cyrl",
                "he-Latn",
                "ar-Latn",
                "ur-Latn-PK",
                "yi-Latn",
                "uz",
                "pa",
                "ku",
                "mn-Mong",
                "tok",
                "und",
                "zz",
                "x-whine",
                "x-arab",
                "i-klingon",
                "de-x-arab",
                "qaa-Qaaa"
            })
    void everythingElseIsWrittenFromLeftToRight(String tag) {
        assertThat(Direction.of(tag)).isEqualTo(Direction.LTR);
    }
}
