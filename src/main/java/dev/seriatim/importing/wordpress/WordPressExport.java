package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One file of an export, read from its beginning to its end. */
final class WordPressExport {

    private final Entry entry;
    private final ExportCutter cutter;
    private final ExportEncoding encoding;
    private @Nullable ItemReader reader;

    private WordPressExport(Entry entry, InputStream in) throws IOException {
        this.entry = entry;
        var buffered = new BufferedInputStream(in, 1 << 16);
        encoding = ExportEncoding.of(buffered);
        cutter = new ExportCutter(encoding.ascii(buffered));
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Reading {
        void read(WordPressExport export) throws IOException;
    }

    static void open(Entry entry, Reading reading) throws IOException {
        try (InputStream in = entry.open()) {
            reading.read(new WordPressExport(entry, in));
        }
    }

    /** Learns what the items of the file share; what is broken is told when it is read. */
    void survey(ExportIndex index) throws IOException {
        ExportPiece piece = cutter.next();
        while (piece != null) {
            String element = piece.name();
            item(piece, reason -> {}).ifPresent(item -> index.learn(element, item));
            piece = cutter.next();
        }
        index.site(ExportSite.of(head()));
    }

    /** Reads the items of the file. */
    void read(PostReader posts) throws IOException {
        int items = 0;
        ExportPiece piece = cutter.next();
        while (piece != null) {
            Place place = place(piece.line());
            Optional<WordPressItem> item = item(piece, reason -> posts.refused(place, reason));
            if (piece.isItem()) {
                items++;
                item.ifPresent(found -> posts.read(found, place));
            }
            piece = cutter.next();
        }
        if (items == 0 && !head().contains("<channel")) {
            posts.refused(place(1), "The file holds no item of WordPress.");
        }
    }

    private Optional<WordPressItem> item(ExportPiece piece, Consumer<String> refusal) {
        if (piece.bytes().length == 0) {
            refusal.accept("The %s is longer than 16 MiB.".formatted(piece.name()));
            return Optional.empty();
        }
        try {
            return Optional.of(reader().read(piece));
        } catch (XMLStreamException broken) {
            refusal.accept(BrokenPiece.reason(piece, broken));
            return Optional.empty();
        }
    }

    private Place place(int line) {
        return new Place(entry.path().isEmpty() ? null : entry.path(), line);
    }

    /** The names of elements are declared before the first piece. */
    private ItemReader reader() {
        if (reader == null) {
            reader = new ItemReader(head(), encoding.charset());
        }
        return reader;
    }

    private String head() {
        return ItemText.of(cutter.head(), StandardCharsets.UTF_8).text();
    }
}
