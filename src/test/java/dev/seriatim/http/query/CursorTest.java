package dev.seriatim.http.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.problem.ProblemException;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsRead() {
        var time = Instant.parse("2026-11-23T08:00:00.123456789Z");
        var id = UUID.randomUUID();

        Cursor read = Cursor.parse(Cursor.of("list", time, id, "tïtle", 41L).toString());

        assertThat(read.key("list", Instant.class, UUID.class, String.class, Long.class))
                .containsExactly(Instant.parse("2026-11-23T08:00:00.123456Z"), id, "tïtle", 41L);
    }

    @Test
    void bothWaysLeadFromOnePlace() {
        for (int i = 0; i < 1000; i++) {
            var list = "list " + i;
            var on = Cursor.of(list, 41L);

            var back = Cursor.parse(on.reversed().toString());

            assertThat(Cursor.isBackwards(on)).as(list).isFalse();
            assertThat(Cursor.isBackwards(back)).isTrue();
            assertThat(on.key(list, Long.class)).containsExactly(41L);
            assertThat(back.key(list, Long.class)).containsExactly(41L);
            assertThat(back.reversed()).hasToString(on.toString());
            assertThatThrownBy(() -> back.key("other", Long.class))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void longestTitleFits() {
        var title = "\uD83E\uDD80".repeat(300);

        Cursor read = Cursor.parse(Cursor.of("list", title, UUID.randomUUID()).toString());

        assertThat(read.key("list", String.class, UUID.class).get(0)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "7",
                "[\"%s\",7] ",
                "[\"%s\",7][]",
                "[ \"%s\",7]",
                "[\"%s\",-1]",
                "[\"%s\",1e1]",
                "[\"%s\",7.0]",
                "[\"%s\",99999999999999999999]",
                "[\"%s\",\"7\"]",
                "[\"%s\",null]",
                "[\"%s\",[7]]",
                "[\"%s\",7,7]",
                "[\"%s\"]"
            })
    void whatNobodyWroteIsRefused(String json) {
        var tag = EntityTag.of("list".getBytes(UTF_8)).opaque();

        assertThatThrownBy(() -> Cursor.parse(base64(json.formatted(tag))).key("list", Long.class))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23", "2026-11-23T08:00:00.000Z", "2026-11-23T09:00:00+01:00",
                "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "now"
            })
    void anotherSpellingOfATimeIsRefused(String time) {
        var cursor = Cursor.parse(Cursor.of("list", time).toString());

        assertThatThrownBy(() -> cursor.key("list", Instant.class))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anyOtherBytesAreRefusedAndNothingElseHappens() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && i % 2 == 0) {
                bytes[0] = '[';
                bytes[1] = (byte) "\"7[{".charAt(random.nextInt(4));
                bytes[bytes.length - 1] = ']';
            }
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            try {
                Cursor.parse(text);
            } catch (ProblemException refused) {
                assertThat(refused.violations().get(0).parameter()).isEqualTo("cursor");
            }
        }
    }

    @Test
    void aLongOneIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("A".repeat(1_000_000)))
                .isInstanceOf(ProblemException.class);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
