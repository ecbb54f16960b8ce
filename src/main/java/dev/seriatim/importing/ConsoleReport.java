package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.GroupedNote;
import dev.seriatim.importing.ImportReport.Note;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A report as people read it.
 *
 * @param report without items
 * @param refused the first of the items that were refused or in conflict
 */
record ConsoleReport(ImportReport report, List<Item> refused) {

    /** How many items and notes are told one by one. */
    static final int MOST = 40;

    /**
     * With which status the process ends: 0 if all is well, 1 if it failed, 3 if not all came in.
     */
    int status() {
        if (report.state() != RunState.DONE) {
            return 1;
        }
        return left() == 0 ? 0 : 3;
    }

    private long left() {
        return report.counts().refused() + report.counts().conflict();
    }

    String text() {
        var text = new StringBuilder(report.state() == RunState.DONE ? summary() : ending());
        if (!refused.isEmpty()) {
            text.append("\n\nNot taken in:");
            refused.forEach(item -> text.append("\n  ").append(line(item)));
            more(text, left() - refused.size());
        }
        if (!report.notes().isEmpty()) {
            text.append("\n\nNoted:");
            report.notes().stream()
                    .limit(MOST)
                    .forEach(note -> text.append("\n  ").append(line(note)));
            more(text, report.notes().size() - MOST);
        }
        return text.append("\n\n").append(hint()).toString();
    }

    private String summary() {
        var counts = report.counts();
        return "%d items (%s) in %d s: %d created, %d updated, %d unchanged, %d in conflict, %d refused."
                .formatted(
                        report.progress().done(),
                        report.format(),
                        seconds(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.conflict(),
                        counts.refused());
    }

    private String ending() {
        return "The import has %s: %s"
                .formatted(report.state().word(), Objects.requireNonNullElse(report.failure(), ""))
                .strip();
    }

    private long seconds() {
        var begun = report.startedAt();
        var ended = report.endedAt();
        return begun == null || ended == null ? 0 : Duration.between(begun, ended).toSeconds();
    }

    private static String line(Item item) {
        var line = item.line() == null ? "" : ":" + item.line();
        var title = item.article() == null ? "" : " “" + item.article().title() + "”";
        return Objects.requireNonNullElse(item.file(), "") + line + title + "  " + reasons(item);
    }

    private static String reasons(Item item) {
        return item.notes().stream().map(Note::message).collect(Collectors.joining(" "));
    }

    private static String line(GroupedNote note) {
        var excerpt = note.excerpt() == null ? "" : "  " + note.excerpt();
        return "%d× %s%s".formatted(note.times(), note.message(), excerpt);
    }

    private static void more(StringBuilder text, long more) {
        if (more > 0) {
            text.append("\n  and %d more".formatted(more));
        }
    }

    private String hint() {
        return report.dryRun()
                ? "This was a dry run: nothing was changed."
                : "All of it: GET /manage/v1/imports/%1$s/items. Taken back by POST /manage/v1/imports/%1$s/undo."
                        .formatted(report.id());
    }
}
