package dev.seriatim.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive whose bytes tell nothing but what is put in: all its files bear the first time that
 * there is for one. One that is not ended is recognisably none.
 */
final class LibraryZip {

    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;

    LibraryZip(OutputStream target) {
        zip = new ZipOutputStream(new BufferedOutputStream(target, BUFFER));
    }

    void begin(String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(FIRST_TIME);
        zip.putNextEntry(entry);
    }

    void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    void file(String path, String text) throws IOException {
        begin(path);
        write(text);
    }

    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
