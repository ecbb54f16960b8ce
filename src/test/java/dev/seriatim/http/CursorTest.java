package dev.seriatim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
    void anyOtherBytesAreRefusedAndNothingElseHappens() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && i % 2 == 0) {
                bytes[0] = 1;
                bytes[1] = 0;
                bytes[2] = 0;
                bytes[3] = (byte) "iult".charAt(random.nextInt(4));
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
}
