package dev.seriatim.importing.source;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Optional;

/** A source whose files are open: closing it deletes those that were made to read it. */
public final class OpenSource implements Source, Closeable {

    private static final int MOST_NAMES = 1000;
    private static final int MOST_TEXTS = 100;
    private static final int LONGEST_TEXT = 4096;

    private final NavigableMap<String, Entry> entries;
    private final Remarks remarks;
    private final Deque<Closeable> open;

    OpenSource(NavigableMap<String, Entry> entries, Remarks remarks, Deque<Closeable> open) {
        this.entries = entries;
        this.remarks = remarks;
        this.open = open;
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        for (var entry : entries.values()) {
            visitor.visit(entry);
        }
    }

    @Override
    public Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Its beginning; an entry that cannot be read begins with nothing. */
    public Peek peek() {
        var starts = new ArrayList<Peek.Start>();
        for (var entry : entries.values()) {
            if (starts.size() == MOST_NAMES) {
                break;
            }
            var text = starts.size() < MOST_TEXTS ? start(entry) : "";
            starts.add(new Peek.Start(entry.path(), text));
        }
        return new Peek(starts);
    }

    /**
     * Tells, once more each time, what of that which was sent is no entry, or not as it was named.
     */
    public void tell(Findings out) {
        remarks.tell(out);
    }

    private static String start(Entry entry) {
        try (var content = entry.open()) {
            return text(content.readNBytes(LONGEST_TEXT));
        } catch (IOException toldWhenItIsRead) {
            return "";
        }
    }

    // A character that goes on behind the last byte is none yet.
    private static String text(byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = CharBuffer.allocate(bytes.length);
        decoder.decode(ByteBuffer.wrap(bytes), text, bytes.length < LONGEST_TEXT);
        var read = text.flip().toString();
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    /** Closes all of it, and tells the first that fails. */
    @Override
    public void close() throws IOException {
        var failures = new ArrayList<IOException>();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
