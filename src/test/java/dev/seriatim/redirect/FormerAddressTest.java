package dev.seriatim.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two old addresses that mean the same page are the same text. */
class FormerAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://old.example/2019/Fog/           | /2019/Fog
                    http://OLD.example:80/2019/Fog?utm=a#b  | /2019/Fog
                    /2019/Fog                               | /2019/Fog
                    //old.example/2019/Fog//                | /2019/Fog
                    /2019/Fog/?#                            | /2019/Fog
                    /a#/b?c/                                | /a
                    https://old.example/?p=7                | /?p=7
                    https://old.example?utm=1&p=7           | /?p=7
                    /index.php?id=3&page_id=4&x=5           | /index.php?id=3&page_id=4
                    /index.php?page_id=4&id=3               | /index.php?id=3&page_id=4
                    /?p=7%20or                              |
                    /%e8%aa%ad/%7eada                       | /%E8%AA%AD/~ada
                    /読/~ada                                | /%E8%AA%AD/~ada
                    /a b/"c"                                | /a%20b/%22c%22
                    /100%                                   | /100%
                    https://old.example/                    |
                    /?utm=1                                 |
                    mailto:ada@old.example                  |
                    fog.html                                |
                    /a%0Ab                                  |
                    """)
    void isLevelled(String address, String text) {
        assertThat(FormerAddress.of(address).map(FormerAddress::text).orElse(null)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "?", "#", "%", "/?", "%%/", "a/"})
    void isReadInNoTimeHoweverHostile(String piece) {
        assertThat(FormerAddress.of("/" + piece.repeat(1999 / piece.length())))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(), read -> assertThat(read).isPresent());
        assertThat(FormerAddress.of("/" + "x".repeat(2000))).isEmpty();
    }

    @Test
    void whatStandsInTheQueryOfAPathMayMeanNothing() {
        assertThat(FormerAddress.of("/fog?id=3").orElseThrow().meant())
                .containsExactly("/fog?id=3", "/fog");
        assertThat(FormerAddress.of("/?p=3").orElseThrow().meant()).containsExactly("/?p=3");
        assertThat(FormerAddress.of("/fog").orElseThrow().meant()).containsExactly("/fog");
    }
}
