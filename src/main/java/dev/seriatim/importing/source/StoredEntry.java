package dev.seriatim.importing.source;

import dev.seriatim.importing.format.Entry;
import java.io.IOException;
import java.io.InputStream;

/** An entry that is there to be read again and again. */
record StoredEntry(String path, long size, Limits limits, Content content) implements Entry {

    /** Where its bytes are. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public byte[] bytes(int limit) throws IOException {
        var most = Math.min(limit, limits.item());
        if (size > most) {
            throw tooLong(most);
        }
        try (var stream = open()) {
            var bytes = stream.readNBytes(most);
            if (stream.read() >= 0) {
                throw tooLong(most);
            }
            return bytes;
        }
    }

    StoredEntry at(String otherPath) {
        return new StoredEntry(otherPath, size, limits, content);
    }

    private UnreadableSourceException tooLong(int most) {
        return new UnreadableSourceException(
                EntryPath.told(path) + " has more than " + Limits.said(most) + ".");
    }
}
