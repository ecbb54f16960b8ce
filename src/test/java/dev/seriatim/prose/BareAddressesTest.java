package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an address ends that stands in a text as it is. */
class BareAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    “https://a.b/c”        | https://a.b/c
                    as https://a.b/c’s     | https://a.b/c
                    «https://a.b/c»        | https://a.b/c
                    see https://a.b/c… now | https://a.b/c
                    https://a.b/c—or       | https://a.b/c
                    见https://a.b/c。好      | https://a.b/c
                    好，（https://a.b）       | https://a.b
                    https://a.b/L’Osk      | https://a.b/L’Osk
                    """)
    void typographicMarkEndsABareAddress(String text, String address) {
        var links = Jsoup.parseBodyFragment(Markdown.render(text).html()).select("a");

        assertThat(links.eachText()).containsExactly(address);
        assertThat(Markdown.render(text).text()).isEqualTo(text);
    }
}
