package dev.seriatim.importing.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came as a stream, in a temporary file under a name of our own; closing it deletes that. */
public final class SpooledFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @throws UnreadableSourceException if it is longer than a run may be; nothing of it stays
     *     then, nor if it breaks off
     */
    public static SpooledFile of(InputStream content) throws IOException {
        return of(content, Limits.USUAL);
    }

    static SpooledFile of(InputStream content, Limits limits) throws IOException {
        var spooled = new SpooledFile(Files.createTempFile("seriatim-import-", ".spool"));
        var isWhole = false;
        try {
            spooled.take(content, limits.run());
            isWhole = true;
            return spooled;
        } finally {
            if (!isWhole) {
                spooled.close();
            }
        }
    }

    private void take(InputStream content, long most) throws IOException {
        try (var file = Files.newOutputStream(path)) {
            var buffer = new byte[BUFFER];
            long taken = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                taken += read;
                if (taken > most) {
                    throw new UnreadableSourceException(
                            "More than " + Limits.said(most) + " are not taken at once.");
                }
                file.write(buffer, 0, read);
            }
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
