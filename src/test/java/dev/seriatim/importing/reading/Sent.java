package dev.seriatim.importing.reading;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A source of a few small entries, held in memory. */
public final class Sent implements Source {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final SortedMap<String, byte[]> entries = new TreeMap<>();

    public static Sent file(String path, String text) {
        return new Sent().with(path, text);
    }

    public static Sent file(String path, byte[] bytes) {
        return new Sent().with(path, bytes);
    }

    public Sent with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Sent with(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    /** Has it read, with times meant in Vienna, as one that can be read to its end. */
    public Found readAs(Format format) {
        var found = new Found();
        try {
            format.read(this, new ReadingOptions(VIENNA, Optional.empty()), found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** Has it read until it breaks off. */
    public Found readUntilItBreaks(Format format) {
        var found = new Found();
        try {
            format.read(this, new ReadingOptions(VIENNA, Optional.empty()), found);
        } catch (IOException expected) {
            found.failure = expected.getMessage();
        }
        return found;
    }

    public Likeness sniffedBy(Format format) {
        return format.sniff(
                new Peek(
                        entries.entrySet().stream()
                                .map(entry -> start(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private static Peek.Start start(String path, byte[] bytes) {
        var first = Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
        return new Peek.Start(path, new String(first, StandardCharsets.UTF_8));
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        for (var entry : entries.entrySet()) {
            visitor.visit(new Held(entry.getKey(), entry.getValue()));
        }
    }

    @Override
    public Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path)).map(bytes -> new Held(path, bytes));
    }

    private record Held(String path, byte[] content) implements Entry {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public byte[] bytes(int limit) throws IOException {
            if (content.length > limit) {
                throw new IOException("The entry is too long.");
            }
            return content;
        }
    }
}
