package dev.seriatim.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagListTest {

    private static final EntityTag CURRENT = new EntityTag("a");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"a\"|true|true",
                "W/\"a\"|false|true",
                "\"b\",\"a\"|true|true",
                "\"b\"|false|false",
                "*|true|true",
                ",,\"a\"|true|true",
                "\"b\", ,\"a\" , |true|true",
                "\"a,b\"|false|false"
            })
    void tagsAreCompared(String header, boolean strongly, boolean weakly) {
        EntityTagList list = EntityTagList.parse(header).orElseThrow();

        assertThat(list.matchesStrongly(CURRENT)).isEqualTo(strongly);
        assertThat(list.matchesWeakly(CURRENT)).isEqualTo(weakly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",,", "a", "\"a", "\"a\" \"b\"", "w/\"a\"", "*, \"a\"", "\"a\" b"})
    void whatIsNoListIsRefused(String header) {
        assertThat(EntityTagList.parse(header)).isEmpty();
    }
}
