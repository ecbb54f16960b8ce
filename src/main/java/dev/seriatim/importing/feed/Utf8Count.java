package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Entry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much of an entry is UTF-8 (RFC 3629).
 *
 * @param characters how many of more than one byte there are
 * @param faults how many bytes belong to none
 * @param firstOther where the first byte stands that is no ASCII; -1 if all are
 */
record Utf8Count(long characters, long faults, long firstOther) {

    static Utf8Count of(Entry entry) throws IOException {
        try (var bytes = new BufferedInputStream(entry.open(), 1 << 16)) {
            return count(bytes);
        }
    }

    /** Whether anything but ASCII is in it. */
    boolean hasOthers() {
        return firstOther >= 0;
    }

    /** Whether it is meant as UTF-8: a few bytes may be bad. */
    boolean isUtf8() {
        return faults * 10 <= characters;
    }

    private static Utf8Count count(InputStream bytes) throws IOException {
        long characters = 0;
        long faults = 0;
        long firstOther = -1;
        int missing = 0;
        long position = 0;
        for (int b = bytes.read(); b >= 0; b = bytes.read(), position++) {
            if (b >= 0x80 && firstOther < 0) {
                firstOther = position;
            }
            boolean isNext = b >> 6 == 0b10;
            if (missing > 0 && isNext) {
                missing--;
                characters += missing == 0 ? 1 : 0;
            } else {
                faults += missing > 0 || isNext ? 1 : 0;
                missing = following(b);
                faults += missing < 0 ? 1 : 0;
                missing = Math.max(missing, 0);
            }
        }
        return new Utf8Count(characters, faults + (missing > 0 ? 1 : 0), firstOther);
    }

    /** How many bytes follow this one; -1 if it begins nothing. */
    private static int following(int b) {
        if (b < 0x80 || b >> 6 == 0b10) {
            return 0;
        }
        if (b >= 0xC2 && b < 0xE0) {
            return 1;
        }
        if (b >> 4 == 0b1110) {
            return 2;
        }
        return b >= 0xF0 && b < 0xF5 ? 3 : -1;
    }
}
