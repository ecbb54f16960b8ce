package dev.seriatim.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9110 8.8.3: whatever coding is asked for, one strong tag is one sequence of bytes. */
@QuarkusTest
class StrongTagTest extends EveryOperation {

    private static final List<String> ACCEPTED =
            List.of(
                    "",
                    "gzip",
                    "x-gzip",
                    "deflate",
                    "br",
                    "zstd",
                    "*",
                    "gzip;q=1.5",
                    "deflate, gzip;q=0.1",
                    "identity;q=0.5, gzip;q=0.2",
                    "gzip, deflate, br, zstd",
                    "nonsense;;;");

    @ParameterizedTest
    @MethodSource("reading")
    void oneTagIsOneSequenceOfBytes(Operation operation) {
        var seen = new HashMap<String, String>();
        forgetAnswers();

        for (var i = 0; i < 2; i++) {
            for (var accepted : ACCEPTED) {
                var sender = permitted(operation).noFilters().header("Accept-Encoding", accepted);
                var answer = send(sender, operation, library.address(operation));
                var coding = answer.getHeader("Content-Encoding");
                var form = coding + Arrays.hashCode(answer.asByteArray());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(coding).isIn(null, "gzip");
                assertThat(answer.getHeader("ETag").endsWith("-gzip\"")).isEqualTo(coding != null);
                assertThat(seen.putIfAbsent(answer.getHeader("ETag"), form)).isIn(null, form);
            }
        }
        assertThat(Set.copyOf(seen.values())).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void codingsMayStandInSeveralLines(Operation operation) {
        forgetAnswers();

        for (var i = 0; i < 2; i++) {
            permitted(operation)
                    .noFilters()
                    .header("Accept-Encoding", "br", "gzip")
                    .get(library.address(operation))
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip");
        }
    }
}
