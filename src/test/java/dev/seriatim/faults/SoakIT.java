package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.FaultyPostgres;
import dev.seriatim.support.PackagedApplication;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged application at work, for as long as one likes, and what it takes in that time. */
@Tag("faults")
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "soak.minutes", matches = "\\d+")
class SoakIT {

    private static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final long BETWEEN_WRITES = Duration.ofMillis(50).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final double GROWTH = 1.05;

    private final List<ProcessFigures> figures = new ArrayList<>();
    private long nextWrite = System.nanoTime();
    private int rounds;

    @Test
    void everyKindOfWriteAgainAndAgainTakesNothingForGood() throws Exception {
        int minutes = Integer.getInteger("soak.minutes");
        try (var postgres = FaultyPostgres.startedIn(TARGET.resolve("soak"));
                var application =
                        Application.ofRelease(
                                PackagedApplication.PRESENT,
                                postgres.access(),
                                TARGET.resolve("soak.log"),
                                Map.of())) {
            var newsroom = new Newsroom(List.of(application), this::awaitNextWrite);
            long start = System.nanoTime();
            while (figures.size() < minutes) {
                new EveryWrite(newsroom, word(rounds++)).run();
                if (System.nanoTime() - start > (figures.size() + 1) * MINUTE) {
                    figures.add(ProcessFigures.of(application.pid()));
                    say(postgres);
                }
            }
        }
        // A JVM has everything compiled and every pool filled only after a while.
        var early = figures.subList(0, (minutes + 1) / 2);
        var late = figures.subList(early.size(), minutes);
        assertThat(most(late, ProcessFigures::descriptors))
                .isLessThanOrEqualTo(most(early, ProcessFigures::descriptors));
        assertThat(most(late, ProcessFigures::threads))
                .isLessThanOrEqualTo(most(early, ProcessFigures::threads));
        assertThat(most(late, ProcessFigures::heap))
                .isLessThan((long) (GROWTH * most(early, ProcessFigures::heap)));
        assertThat(most(late, ProcessFigures::resident))
                .isLessThan((long) (GROWTH * most(early, ProcessFigures::resident)));
    }

    private static long most(List<ProcessFigures> seen, ToLongFunction<ProcessFigures> what) {
        return seen.stream().mapToLong(what).max().orElse(0);
    }

    private void awaitNextWrite() {
        LockSupport.parkNanos(nextWrite - System.nanoTime());
        nextWrite = Math.max(nextWrite, System.nanoTime()) + BETWEEN_WRITES;
    }

    /** In letters alone: a number next to them would be a word of its own. */
    private static String word(int number) {
        var letters = new StringBuilder("soak");
        for (var digit : String.valueOf(number).toCharArray()) {
            letters.append((char) (digit - '0' + 'a'));
        }
        return letters.toString();
    }

    private void say(FaultyPostgres postgres) throws SQLException {
        var last = figures.get(figures.size() - 1);
        System.out.printf("%d min, %d rounds: %s%n", figures.size(), rounds, last);
        postgres.query(
                        """
                        select format('  %s: %s rows, %s kB', relname, n_live_tup,
                            pg_total_relation_size(relid) / 1024)
                        from pg_stat_user_tables where n_live_tup > 0 order by relname
                        """)
                .forEach(System.out::println);
    }
}
