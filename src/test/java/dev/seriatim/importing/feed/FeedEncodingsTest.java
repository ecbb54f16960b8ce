package dev.seriatim.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds in the encoding that they say, and in another. */
class FeedEncodingsTest {

    private static final String RUSSIAN = "Лодка стоит у причала, и ветер качает её всю ночь";
    private static final String WESTERN = "Müde Möwen über dem Hafen, süße Äpfel für „Zoë“";

    @ParameterizedTest
    @CsvSource({"KOI8-R", "windows-1251", "UTF-8"})
    void theDeclaredEncodingIsBelieved(String encoding) {
        var found = read(prolog(encoding), RUSSIAN, encoding);

        assertThat(found.article().title()).isEqualTo(RUSSIAN);
        assertThat(found.notes).isEmpty();
    }

    @Test
    void whatIsCalledLatin1IsWhatWindowsMeansByIt() {
        assertThat(read(prolog("iso-8859-1"), WESTERN, "windows-1252").article().title())
                .isEqualTo(WESTERN);
    }

    @Test
    void utf8UnderAWrongPrologIsUtf8() {
        var found = read(prolog("iso-8859-1"), WESTERN, "UTF-8");

        assertThat(found.article().title()).isEqualTo(WESTERN);
        assertThat(found.notes).extracting("code").containsExactly("encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version=\"1.0\" encoding=\"utf-8\"?>", ""})
    void whatIsNoUtf8IsGuessed(String prolog) {
        assertThat(read(prolog, WESTERN.repeat(5), "windows-1252").article().title())
                .isEqualTo(WESTERN.repeat(5));
        assertThat(read(prolog, RUSSIAN.repeat(5), "windows-1251").article().title())
                .isEqualTo(RUSSIAN.repeat(5));
    }

    @Test
    void aBadByteInUtf8CostsItselfOnly() {
        var bytes = xml("", WESTERN.repeat(3) + "~").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xE9 : bytes[i];
        }

        assertThat(Sent.file("feed", bytes).readAs(new FeedFormat()).article().title())
                .isEqualTo(WESTERN.repeat(3) + "\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void sixteenBitsAreReadWithAMarkAndWithout(String encoding) {
        assertThat(read("", RUSSIAN, encoding).article().title()).isEqualTo(RUSSIAN);
        assertThat(read("\uFEFF", RUSSIAN, encoding).article().title()).isEqualTo(RUSSIAN);
    }

    @Test
    void aMarkAndSpaceBeforeTheFeedAreNoObstacle() {
        assertThat(read("\uFEFF\n  " + prolog("UTF-8"), RUSSIAN, "UTF-8").article().title())
                .isEqualTo(RUSSIAN);
    }

    private static String prolog(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
    }

    private static Found read(String prolog, String title, String encoding) {
        return Sent.file("feed", xml(prolog, title).getBytes(Charset.forName(encoding)))
                .readAs(new FeedFormat());
    }

    private static String xml(String prolog, String title) {
        return prolog + "<rss><channel><item><title>" + title + "</title></item></channel></rss>";
    }
}
