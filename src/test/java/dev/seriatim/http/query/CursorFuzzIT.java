package dev.seriatim.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whatever a client sends as a cursor is a cursor in its only spelling, or is refused. */
class CursorFuzzIT {

    @FuzzTest(maxDuration = "60s")
    void bytesAreACursorOrRefused(byte @NotNull [] bytes, boolean encoded) {
        var text =
                encoded
                        ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                        : new String(bytes, StandardCharsets.UTF_8);

        Cursor cursor;
        try {
            cursor = Cursor.parse(text);
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
            return;
        }
        assertThat(cursor).hasToString(text);
    }
}
