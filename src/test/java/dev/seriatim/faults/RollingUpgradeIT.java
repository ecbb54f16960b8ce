package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.PackagedApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node of the release before and one of this one, on a database that this one has changed. */
@Tag("faults")
class RollingUpgradeIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Path BEFORE_LOG = TARGET.resolve("upgrade-before.log");
    private static final Path PRESENT_LOG = TARGET.resolve("upgrade-present.log");

    private volatile boolean isJoined;

    @Test
    void nodesOfTwoReleasesWorkSideBySide() throws Exception {
        var release = Release.before();
        assumeThat(release.isKnown())
                .as("The history that is here does not have the release before.")
                .isTrue();
        Files.deleteIfExists(BEFORE_LOG);
        Files.deleteIfExists(PRESENT_LOG);
        try (var postgres = FaultyPostgres.startedIn(TARGET.resolve("upgrade"));
                var before =
                        Application.ofRelease(
                                release.jar(), postgres.access(), BEFORE_LOG, Map.of())) {
            work("before", before);
            var meanwhile = CompletableFuture.supplyAsync(() -> workUntilJoined(before));
            try (var present =
                    Application.ofRelease(
                            PackagedApplication.PRESENT,
                            postgres.access(),
                            PRESENT_LOG,
                            Map.of())) {
                isJoined = true;
                assertThat(meanwhile.get()).isPositive();
                work("beside", before, present);

                before.kill();
                before.startAgain();

                work("after", before, present);
                work("inturn", present, before);
            }
        }
        assertThat(BEFORE_LOG).content().doesNotContain(" ERROR ");
        assertThat(PRESENT_LOG).content().doesNotContain(" ERROR ");
    }

    private static void work(String word, Application... nodes) throws Exception {
        work(word, new Newsroom(List.of(nodes), () -> {}));
    }

    private static void work(String word, Newsroom newsroom) throws Exception {
        new EveryWrite(newsroom, word).run();
    }

    private int workUntilJoined(Application before) {
        int times = 0;
        do {
            try {
                work("during" + (char) ('a' + times++), Newsroom.whileMigrating(before));
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        } while (!isJoined);
        return times;
    }
}
