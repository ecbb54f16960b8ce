package dev.seriatim.prose;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The difference between two texts, line by line, in the unified format that {@code diff -u} writes
 * and {@code patch} reads (POSIX.1-2024, diff).
 *
 * <pre>{@code
 * UnifiedDiff.of("version 1", "Tea.\nRain.\n", "version 2", "Tea.\nSnow.\n")
 * }</pre>
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String UNENDED = "\n\\ No newline at end of file\n";

    /**
     * Finding the smallest difference takes time in the square of the lines that differ; above
     * these many, old and new stand as two blocks.
     */
    private static final int MOST_COMPARED = 5000;

    private UnifiedDiff() {}

    /**
     * What has to be done to one text to get the other.
     *
     * @param fromLabel names the first text in the diff's head
     * @param toLabel names the second one
     * @return the diff; empty if the texts are equal
     */
    public static String of(String fromLabel, String from, String toLabel, String to) {
        var old = lines(from);
        var revised = lines(to);
        var patch = Patch.generate(old, revised, changes(old, revised));
        return text(UnifiedDiffUtils.generateUnifiedDiff(fromLabel, toLabel, old, patch, CONTEXT));
    }

    /** Each with its line break, so that a last line without one differs from one with it. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<Change> changes(List<String> from, List<String> to) {
        var start = sharedStart(from, to);
        var end = sharedEnd(from.subList(start, from.size()), to.subList(start, to.size()));
        var removed = from.subList(start, from.size() - end);
        var added = to.subList(start, to.size() - end);
        var changes =
                removed.size() + added.size() > MOST_COMPARED
                        ? List.of(change(0, removed.size(), 0, added.size()))
                        : joined(
                                new MyersDiffWithLinearSpace<String>()
                                        .computeDiff(removed, added, null));
        return changes.stream().map(change -> moved(change, start)).toList();
    }

    /** What is taken away and what is put in its place are one change, not two. */
    private static List<Change> joined(List<Change> changes) {
        var joined = new ArrayDeque<Change>();
        for (var next : changes) {
            var last = joined.peekLast();
            var first = last != null && touches(last, next) ? joined.removeLast() : next;
            joined.add(
                    change(
                            first.startOriginal,
                            next.endOriginal,
                            first.startRevised,
                            next.endRevised));
        }
        return List.copyOf(joined);
    }

    private static boolean touches(Change last, Change next) {
        return last.endOriginal == next.startOriginal && last.endRevised == next.startRevised;
    }

    private static Change moved(Change change, int lines) {
        return change(
                change.startOriginal + lines,
                change.endOriginal + lines,
                change.startRevised + lines,
                change.endRevised + lines);
    }

    private static Change change(int from, int fromEnd, int to, int toEnd) {
        return new Change(DeltaType.CHANGE, from, fromEnd, to, toEnd);
    }

    private static int sharedStart(List<String> from, List<String> to) {
        var most = Math.min(from.size(), to.size());
        var shared = 0;
        while (shared < most && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static int sharedEnd(List<String> from, List<String> to) {
        var most = Math.min(from.size(), to.size());
        var shared = 0;
        while (shared < most
                && from.get(from.size() - 1 - shared).equals(to.get(to.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }

    /** The two lines at the head, and each hunk's own, come without a line break. */
    private static String text(List<String> lines) {
        var text = new StringBuilder();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var head = index < 2 || line.startsWith("@@");
            text.append(line).append(head ? "\n" : line.endsWith("\n") ? "" : UNENDED);
        }
        return text.toString();
    }
}
