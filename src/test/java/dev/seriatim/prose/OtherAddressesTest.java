package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no page may load or follow does not vanish without a word. */
class OtherAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a ![](data:image/png;base64,AAAA) b            | a 🖼 b
                    a ![A *lit* lamp](data:image/png;base64,AA) b  | a A lit lamp b
                    a ![](data:image/png;base64,AA "Lamps") b      | a Lamps b
                    see [the chart](ftp://a.b/c)                   | see the chart (ftp://a.b/c)
                    [write](sms:+4912345)                          | write (sms:+4912345)
                    <ftp://a.b/c>                                  | ftp://a.b/c
                    """)
    void isSaid(String markdown, String text) {
        var prose = Markdown.render(markdown);

        assertThat(prose.text()).isEqualTo(text);
        assertThat(prose.html()).doesNotContain("data:", "href");
    }
}
