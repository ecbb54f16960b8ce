package dev.seriatim.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.ImportReport.Counts;
import dev.seriatim.importing.ImportReport.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void terminalShowsABarThatFills() {
        var progress = new ConsoleProgress(new PrintStream(shown, true, UTF_8), true);

        progress.show(writing(50, 100));
        progress.show(writing(50, 100));
        progress.end();

        assertThat(shown.toString(UTF_8).strip())
                .isEqualTo("[" + "#".repeat(15) + ".".repeat(15) + "] writing 50 of 100, 7 s left");
    }

    @Test
    void linesComeAtEachTenth() {
        var progress = new ConsoleProgress(new PrintStream(shown, true, UTF_8), false);

        for (var done = 0; done <= 1000; done++) {
            progress.show(writing(done, 1000));
        }
        progress.end();

        assertThat(shown.toString(UTF_8).lines())
                .hasSize(11)
                .last()
                .isEqualTo("writing 1000 of 1000");
    }

    private static ImportReport writing(int done, int total) {
        return new ImportReport(
                null,
                RunState.WRITING,
                "text",
                false,
                Instant.EPOCH,
                null,
                null,
                null,
                new Progress(done, total, 0, 7L),
                new Counts(done, 0, 0, 0, 0),
                List.of(),
                List.of());
    }
}
