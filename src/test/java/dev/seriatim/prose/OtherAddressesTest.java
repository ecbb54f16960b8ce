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
                    a <img src="data:image/png;base64,AA"> b       | a 🖼 b
                    a <img src="data:,A" alt="A &lt;lit lamp"> b   | a A <lit lamp b
                    a <img src="ftp://a.b/c" title="Lamps" alt> b  | a Lamps b
                    <div><img src="data:,A" alt="A lamp"> b</div>  | A lamp b
                    <img src="&#100;ata:,A" alt="A lamp">          | A lamp
                    see <a href="ftp://a.b/c">the *chart*</a>, b   | see the chart (ftp://a.b/c), b
                    <p><a href='sms:+4912345'>write</a></p>        | write (sms:+4912345)
                    <p><a href="ftp://a.b/?c&amp;d">e</a></p>      | e (ftp://a.b/?c&d)
                    <video src="ftp://a.b/c" title="Tide"></video> | Tide (ftp://a.b/c)
                    """)
    void isSaid(String markdown, String text) {
        var prose = Markdown.render(markdown);

        assertThat(prose.text()).isEqualTo(text);
        assertThat(prose.html()).doesNotContain("data:", "href");
    }
}
