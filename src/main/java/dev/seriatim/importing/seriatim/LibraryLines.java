package dev.seriatim.importing.seriatim;

import dev.seriatim.exporting.LibraryTable;
import dev.seriatim.exporting.Manifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the lines of an export, each of which is a row of a table. */
final class LibraryLines {

    private static final int LONGEST = 64 << 20;
    private static final String END = "}";
    private static final Pattern BEGINNING =
            Pattern.compile("\\{\"table\":\"(?<table>[a-z_]{1,60})\",\"row\":");

    private LibraryLines() {}

    /** What is done with a row, which is an object in JSON. */
    @FunctionalInterface
    interface Taker {
        void take(LibraryTable table, String row) throws IOException;
    }

    /**
     * Reads all of them, one at a time.
     *
     * @throws IOException if one is none, or the last is cut short, with a sentence
     */
    static void read(InputStream content, Taker taker) throws IOException {
        var text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        var line = new StringBuilder();
        var number = 1;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                take(line.toString(), number++, taker);
                line.setLength(0);
            } else if (line.length() == LONGEST) {
                throw unreadable(number);
            } else {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            throw unreadable(number);
        }
    }

    private static void take(String line, int number, Taker taker) throws IOException {
        var beginning = BEGINNING.matcher(line);
        if (!beginning.lookingAt() || !line.endsWith(END)) {
            throw unreadable(number);
        }
        var row = line.substring(beginning.end(), line.length() - END.length());
        var table = LibraryTable.of(beginning.group("table")).orElseThrow(() -> unreadable(number));
        taker.take(table, row);
    }

    private static IOException unreadable(int number) {
        return new IOException(
                "Line %d of %s is no row of a library.".formatted(number, Manifest.LIBRARY));
    }
}
