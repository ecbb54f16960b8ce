package dev.seriatim.importing;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a console how far an import has come: a bar on a terminal, elsewhere now and then a
 * line.
 */
final class ConsoleProgress {

    private static final int WIDTH = 30;
    private static final int LINES = 10;

    private final PrintStream out;
    private final boolean isTerminal;
    private String shown = "";

    ConsoleProgress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** Whether the console is a terminal. */
    static boolean isWatched() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleProgress::isTerminal)
                .isPresent();
    }

    // Before Java 22, there was no console without a terminal, and no such method.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException earlier) {
            return true;
        }
    }

    /** Shows it, if it has changed enough. */
    void show(ImportReport report) {
        var line = isTerminal ? bar(report) : line(report);
        if (!line.equals(shown)) {
            // What was longer before is written over.
            out.print(isTerminal ? "\r%-78s".formatted(line) : line + "\n");
            out.flush();
            shown = line;
        }
    }

    /** Leaves the line on which the bar stands. */
    void end() {
        if (isTerminal) {
            out.println();
        }
    }

    private static String bar(ImportReport report) {
        var total = report.progress().total();
        var done = report.progress().done();
        var filled = total == null || total == 0 ? 0 : (int) ((long) done * WIDTH / total);
        return "[%s%s] %s%s"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        said(report.state(), done, total),
                        left(report.progress().secondsLeft()));
    }

    private static String left(@Nullable Long seconds) {
        return seconds == null ? "" : ", %d s left".formatted(seconds);
    }

    private static String line(ImportReport report) {
        var total = report.progress().total();
        var done = report.progress().done();
        var tenth = total == null ? 0 : Math.max(1, total / LINES);
        return said(report.state(), tenth == 0 ? done : done / tenth * tenth, total);
    }

    private static String said(RunState state, int done, @Nullable Integer total) {
        return "%s %s".formatted(state.word(), total == null ? "" : done + " of " + total).strip();
    }
}
