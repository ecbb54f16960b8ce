package dev.seriatim.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @Test
    void linesAreOneList() {
        assertThat(ContentCoding.isGzipWanted(List.of())).isFalse();
        assertThat(ContentCoding.isGzipWanted(List.of("br", "gzip"))).isTrue();
        assertThat(ContentCoding.isGzipWanted(List.of("gzip;q=0", "*"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "gzip|true",
                "GZIP|true",
                "x-gzip|true",
                "deflate, gzip;q=0.5|true",
                "deflate , gzip ; q=0.5|true",
                "*|true",
                "br, *;q=0.1|true",
                "gzip;q=0.001|true",
                "'gzip, deflate, br, zstd'|true",
                "''|false",
                "deflate|false",
                "gzip;q=0|false",
                "gzip;q=0, *|false",
                "*;q=0|false",
                "identity|false",
                "br|false",
                "gzip;q=0.0, br|false",
                "gzip;q=1.5|false",
                "gzip;q=0.1, identity;q=0.5|false",
                "gzip;q=0.5, identity;q=0.5|true",
                "gzipped|false"
            })
    void gzipIsForWhoeverWantsIt(String accepted, boolean wanted) {
        assertThat(ContentCoding.isGzipWanted(List.of(accepted))).isEqualTo(wanted);
    }
}
