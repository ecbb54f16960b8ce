package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body while it is being made into Markdown that is understood here, and the notes on it. */
final class BodyText {

    /** Of each article; the rest is counted. */
    private static final int MOST_NOTES = 200;

    private final int firstLine;
    private final List<FoundNote> notes = new ArrayList<>();
    private String text;
    private @Nullable BitSet code;
    private int furtherNotes;

    BodyText(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    String text() {
        return text;
    }

    void text(String changed) {
        if (!changed.equals(text)) {
            text = changed;
            code = null;
        }
    }

    /** Whether the character stands in code, where nothing has a meaning of its own. */
    boolean isCode(int offset) {
        if (code == null) {
            code = CodeRanges.of(text);
        }
        return code.get(offset);
    }

    /**
     * Writes something else for what is found outside of code.
     *
     * @param written what to write; nothing to leave it
     */
    void replace(Pattern pattern, Function<MatchResult, @Nullable String> written) {
        Matcher found = pattern.matcher(text);
        var changed = new StringBuilder(text.length());
        int end = 0;
        boolean isFound = found.find();
        while (isFound) {
            boolean isInCode = isCode(found.start());
            String replacement = isInCode ? null : written.apply(found.toMatchResult());
            if (replacement != null) {
                changed.append(text, end, found.start()).append(replacement);
                end = found.end();
            }
            isFound = isInCode ? found.find(codeEnd(found.start())) : found.find();
        }
        text(end == 0 ? text : changed.append(text, end, text.length()).toString());
    }

    /** Where the code ends in which this character is. */
    private int codeEnd(int offset) {
        return code == null ? offset : Math.min(text.length(), code.nextClearBit(offset));
    }

    /** The ends of the lines of what is left out. */
    static String emptied(String words) {
        return "\n".repeat((int) words.chars().filter(c -> c == '\n').count());
    }

    void note(String code, int offset, String message, @Nullable String excerpt) {
        if (notes.size() >= MOST_NOTES) {
            furtherNotes++;
            return;
        }
        int line =
                firstLine + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        note(new FoundNote(code, line, message, excerpt));
    }

    void note(FoundNote note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        } else {
            furtherNotes++;
        }
    }

    List<FoundNote> notes() {
        if (furtherNotes > 0) {
            notes.add(
                    new FoundNote(
                            "more-notes",
                            null,
                            "There are " + furtherNotes + " further notes on this text.",
                            null));
            furtherNotes = 0;
        }
        return notes;
    }
}
