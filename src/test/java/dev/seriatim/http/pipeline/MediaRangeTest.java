package dev.seriatim.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''|true",
                "' , ,'|true",
                "*/*|true",
                "application/*|true",
                "Application/JSON|true",
                "text/html, application/json|true",
                "text/html;a=\"x, application/json\"|false",
                "application/json ; charset=\"utf-8\" ; q=0.5|true",
                "application/json;q=0, */*|false",
                "application/*;q=0, application/json|true",
                "*/*;q=0|false",
                "*/*;q=0.000|false",
                "text/html|false",
                "application/json;|true"
            })
    void mostSpecificRangeDecides(String accept, boolean included) {
        var ranges = MediaRange.list(List.of(accept)).orElseThrow();

        assertThat(MediaRange.includes(ranges, "application/json")).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text/",
                "/",
                ";",
                "-",
                "*/json",
                "text/html text/css",
                "a/b;q=2",
                "a/b;c",
                "a/b;q=0.0001",
                "\"a/b\"",
                "a/b;c=\"d"
            })
    void whatIsNoRangeIsNotGuessedAt(String accept) {
        assertThat(MediaRange.list(List.of("text/html", accept))).isEmpty();
    }
}
