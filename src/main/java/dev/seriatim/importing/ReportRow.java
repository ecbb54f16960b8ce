package dev.seriatim.importing;

import dev.seriatim.database.Row;
import dev.seriatim.importing.ImportReport.Counts;
import dev.seriatim.importing.ImportReport.GroupedNote;
import dev.seriatim.importing.ImportReport.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;

/** Makes a report of what {@link ImportRunRepository} finds of a run. */
final class ReportRow {

    private ReportRow() {}

    /** The report of the run on whose row it stands. */
    static ImportReport report(Row row) throws SQLException {
        var counts = new HashMap<>(row.jsonMap("counts", Long.class));
        return new ImportReport(
                row.id("id"),
                RunState.of(row.text("state")),
                row.text("format"),
                row.truth("dry_run"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.textOrNull("failure"),
                progress(row, counts.values().stream().mapToLong(Long::longValue).sum()),
                Counts.of(counts),
                row.jsonList("noted", GroupedNote[].class),
                row.jsonList("shown", Item[].class));
    }

    private static Progress progress(Row row, long done) throws SQLException {
        var total = row.integerOrNull("total");
        var started = row.instantOrNull("written_from");
        var isWriting = row.text("state").equals(RunState.WRITING.word());
        var left =
                isWriting && total != null && started != null && done > 0
                        ? secondsLeft(started, row.instant("present"), done, total)
                        : null;
        return new Progress((int) done, total, row.number("bytes"), left);
    }

    private static long secondsLeft(Instant started, Instant present, long done, int total) {
        var spent = Duration.between(started, present).toMillis();
        return Math.max(0, spent * (total - done) / done / 1000);
    }
}
