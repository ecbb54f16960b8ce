package dev.seriatim.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as they are found in exports, the odd ones first. */
class WrittenTimeTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tue, 02 Jan 2024 23:30:00 EST     | 2024-01-03T04:30:00Z
                    Tue, 2 Jan 24 23:30 GMT           | 2024-01-02T23:30:00Z
                    2 January 2024 23:30:00 +0200     | 2024-01-02T21:30:00Z
                    Tue,2 Jan 2024 23:30:00 +02:00    | 2024-01-02T21:30:00Z
                    Wed, 02-Jan-2024 23:30:00 GMT     | 2024-01-02T23:30:00Z
                    Sunday, 02 Jan 2024 23:30:00 Z    | 2024-01-02T23:30:00Z
                    Sat, 02 Jan 99 23:30:00 PDT       | 1999-01-03T06:30:00Z
                    Tue Jan  2 23:30:00 UTC 2024      | 2024-01-02T23:30:00Z
                    Tue, 02 Jan 2024 23:59:60 GMT     | 2024-01-02T23:59:59Z
                    Tue, 2 Jan 2024 11:30 pm GMT      | 2024-01-02T23:30:00Z
                    Tue, 2 Jan 2024 12:05 AM PST      | 2024-01-02T08:05:00Z
                    2024-01-02T23:30:7+01:00          | 2024-01-02T22:30:07Z
                    2024-01-02T23:30:00.123Z          | 2024-01-02T23:30:00.123Z
                    2024-01-02T23:30:00.1234567891Z   | 2024-01-02T23:30:00.123456789Z
                    2024-01-02t23:30:00-05:00         | 2024-01-03T04:30:00Z
                    2024-01-02 23:30:00 +0000         | 2024-01-02T23:30:00Z
                    2024-01-02T23:30+01:00            | 2024-01-02T22:30:00Z
                    1704238200                        | 2024-01-02T23:30:00Z
                    1704238200000                     | 2024-01-02T23:30:00Z
                    """)
    void aTimeWithItsZoneIsRead(String written, Instant time) {
        assertThat(WrittenTime.of(written, VIENNA)).contains(new WrittenTime(time, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02 23:30:00, 2024-01-02T22:30:00Z",
        "2024-07-02T23:30, 2024-07-02T21:30:00Z",
        "2024-07, 2024-06-30T22:00:00Z",
        "2024, 2023-12-31T23:00:00Z",
        "2 Jul 2024, 2024-07-01T22:00:00Z",
        "'July 2, 2024', 2024-07-01T22:00:00Z"
    })
    void aTimeWithoutOneIsMeantWhereTheReaderSays(String written, Instant time) {
        assertThat(WrittenTime.of(written, VIENNA)).contains(new WrittenTime(time, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sat, 31 Feb 2024 10:00:00 EST",
                "2023-02-29",
                "0000-00-00 00:00:00",
                "0000-00-00T00:00:00.000Z",
                "-0001-11-30T00:00:00Z",
                "Mon, 30 Nov -0001 00:00:00 +0000",
                "2024-13-01",
                "2024-01-01T25:00:00Z",
                "2024-01-01T10:00:00+99:00",
                "1 Foo 2024",
                "yesterday",
                ""
            })
    void whatNeverWasIsNoTime(String written) {
        assertThat(WrittenTime.of(written, VIENNA)).isEmpty();
    }

    @Test
    void aLongTextIsNotLookedAt() {
        assertThat(WrittenTime.of("1".repeat(1_000_000), VIENNA)).isEmpty();
    }
}
