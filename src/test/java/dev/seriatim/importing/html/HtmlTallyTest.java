package dev.seriatim.importing.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.SourceTally;
import dev.seriatim.prose.Markdown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is counted of an export can be compared with what is counted of what it became. */
class HtmlTallyTest {

    private static final String PAGE =
            """
            <h2>Wicks</h2><p>Two <b>bold</b>ly lit<sup><a href="#n" id="r">1</a></sup> wicks.<br>Then
            <a href="/more">more</a>, <a name="x"></a><a href="#">none</a>.</p>
            <figure><img src="w.jpg" alt="not counted"><figcaption>A wick</figcaption></figure>
            <img src="count.gif" width="1" height="1"><script>not seen</script><p hidden>nor this</p>
            <pre>code here</pre><table><tr><td>one<td>two</table>
            <table role="presentation"><tr><td>laid out</table>
            <iframe src="https://v.example/1">no frames</iframe>
            <ol class="footnotes"><li id="n">Long. <a href="#r">back</a></li></ol>""";

    @Test
    void whatReadersSeeIsCounted() {
        assertThat(HtmlTally.of(Jsoup.parse(PAGE).body()))
                .isEqualTo(new SourceTally(17, 2, 1, 1, 1, 1));
    }

    @Test
    void nothingIsLessOnceItIsConverted() {
        String read = Markdown.render(HtmlToMarkdown.convert(PAGE).markdown()).html();

        SourceTally tally = HtmlTally.of(Jsoup.parse(read).body());

        assertThat(tally.words()).isGreaterThanOrEqualTo(17);
        assertThat(tally)
                .extracting("links", "pictures", "codeBlocks", "tables", "footnotes")
                .containsExactly(2, 1, 1, 1, 1);
    }
}
