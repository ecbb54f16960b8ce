package dev.seriatim.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.reading.Sent;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML that is nearly right, and XML that means harm. */
class RepairedXmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a & b                        | a &amp; b
                    ?a=1&b=2                     | ?a=1&amp;b=2
                    AT&T;                        | AT&amp;T;
                    &amp;&lt;&gt;&quot;&apos;    | &amp;&lt;&gt;&quot;&apos;
                    caf&eacute;&nbsp;&hellip;    | café\u00A0…
                    &#233;&#xE9;&#XE9;           | &#233;&#xE9;&#xE9;
                    x&#1;&#x1;&#0;&#xD800;y      | xy
                    &#99999999;                  | &amp;#99999999;
                    a<!-- -- & --- -->b          | ab
                    a<?php & ?>b                 | ab
                    1 < 2 <<b>                   | 1 &lt; 2 &lt;<b>
                    <![CDATA[a & <b> &nbsp;]]>&  | <![CDATA[a & <b> &nbsp;]]>&amp;
                    <!DOCTYPE rss [<!ENTITY x "]>">]><a/> | <a/>
                    <a/><!-- no end              | <a/>
                    """)
    void whatIsNearlyRightIsPutRight(String written, String read) throws IOException {
        assertThat(repaired(written)).isEqualTo(read);
    }

    @Test
    void whatXmlForbidsIsTakenOut() throws IOException {
        assertThat(repaired("a\u0000\u0001\u000B\uFFFEb\tc\uD83E!\uDDE4 🧤"))
                .isEqualTo("ab\tc\uFFFD!\uFFFD 🧤");
    }

    @Test
    void linesKeepTheirNumbers() throws IOException {
        assertThat(repaired("<!DOCTYPE a [\n]>\n<!--\n\n--><a/>")).isEqualTo("\n\n\n\n<a/>");
    }

    @Test
    void noEntityIsExpandedAndNothingFetched() {
        var xml =
                """
                <!DOCTYPE rss SYSTEM "file:///etc/passwd" [
                <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>x&b;&c;y</title></item></channel></rss>""";

        assertThat(Sent.file("feed.xml", xml).readAs(new FeedFormat()).article().title())
                .isEqualTo("x&b;&c;y");
    }

    @Test
    void manyAmpersandsTakeNoLongerThanTheirNumber() throws IOException {
        assertThat(repaired("&".repeat(200_000))).hasSize(1_000_000);
        assertThat(repaired("<!--".repeat(200_000))).isEmpty();
    }

    private static String repaired(String xml) throws IOException {
        var out = new StringWriter();
        try (var in = new RepairedXml(new StringReader(xml))) {
            in.transferTo(out);
        }
        return out.toString();
    }
}
