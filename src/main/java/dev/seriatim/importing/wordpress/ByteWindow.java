package dev.seriatim.importing.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The part of a stream of bytes that is looked at, from what is not yet dropped on. */
final class ByteWindow {

    private static final int MORE = 64 << 10;
    private static final int LARGE = 1 << 20;
    private static final int LONGEST_NAME = 64;

    private final InputStream in;
    private byte[] buffer = new byte[MORE];
    private int start;
    private int end;
    private int line = 1;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** Whether there is a byte at this place, counted from the beginning of the window. */
    boolean has(int index) throws IOException {
        while (start + index >= end) {
            if (end == buffer.length) {
                makeRoom();
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void makeRoom() {
        int length = end - start;
        boolean isMostlyFree = length <= buffer.length / 2;
        byte[] roomy = isMostlyFree ? buffer : new byte[2 * buffer.length];
        System.arraycopy(buffer, start, roomy, 0, length);
        buffer = roomy;
        start = 0;
        end = length;
    }

    /** The byte at a place that there is. */
    byte at(int index) {
        return buffer[start + index];
    }

    boolean is(byte[] mark, int index) throws IOException {
        if (at(index) != mark[0] || !has(index + mark.length - 1)) {
            return false;
        }
        int from = start + index;
        return Arrays.equals(buffer, from, from + mark.length, mark, 0, mark.length);
    }

    /** The name of a tag, without its prefix; empty if none is there. */
    String name(int first) throws IOException {
        int stop = first;
        int local = first;
        while (has(stop) && isNamePart(at(stop)) && stop - first < LONGEST_NAME) {
            local = at(stop) == ':' ? stop + 1 : local;
            stop++;
        }
        return new String(buffer, start + local, stop - local, StandardCharsets.US_ASCII);
    }

    /** The place behind the tag that begins here. */
    int behindTag(int first) throws IOException {
        int close = first;
        while (has(close) && at(close) != '>' && close - first < LONGEST_NAME) {
            close++;
        }
        return Math.min(close + 1, end - start);
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == ':'
                || b == '_'
                || b == '-';
    }

    /** The place of a mark; -1 if it is not within this distance. */
    int find(byte[] mark, int from, int distance) throws IOException {
        for (int i = from; has(i) && i - from < distance; i++) {
            if (is(mark, i)) {
                return i;
            }
        }
        return -1;
    }

    byte[] first(int count) {
        return Arrays.copyOfRange(buffer, start, Math.min(start + count, end));
    }

    /** Forgets the first bytes. */
    void drop(int count) {
        int kept = Math.min(start + count, end);
        for (int i = start; i < kept; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        start = kept;
        if (buffer.length > LARGE && end - start < MORE) {
            buffer = Arrays.copyOf(Arrays.copyOfRange(buffer, start, end), MORE);
            end -= start;
            start = 0;
        }
    }

    /** The line in which the window begins, counted from 1. */
    int line() {
        return line;
    }
}
