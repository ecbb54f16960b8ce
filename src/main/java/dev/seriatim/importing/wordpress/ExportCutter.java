package dev.seriatim.importing.wordpress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an export into the elements of its channel by nothing but their tags, so that what is broken
 * in one of them costs no other. What looks like a tag in a CDATA section is none, but where a
 * section is never ended: there its item ends at its own end tag.
 */
final class ExportCutter {

    private static final Set<String> CUT = Set.of("item", "author", "category", "tag", "term");

    private static final byte[] SECTION = ascii("<![CDATA[");
    private static final byte[] SECTION_END = ascii("]]>");
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");

    /** The longest piece, in bytes. */
    static final int LONGEST = 16 << 20;

    private static final int LONGEST_HEAD = 256 << 10;
    private static final int LONGEST_NAME = 64;
    private static final int MORE = 64 << 10;

    private final InputStream in;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] buffer = new byte[MORE];
    private int end;
    private int at;
    private int line = 1;
    private int endInSection;
    private boolean isTooLong;

    /**
     * @param in in UTF-8, or another encoding that holds ASCII
     */
    ExportCutter(InputStream in) {
        this.in = in;
    }

    /** What stands around the pieces so far, at most 256 KiB of it. */
    byte[] head() {
        return head.toByteArray();
    }

    /** The next piece; nothing at the end of the entry. */
    @Nullable ExportPiece next() throws IOException {
        while (has(at)) {
            drop();
            if (buffer[at] != '<') {
                keep(at++);
            } else if (isAt(COMMENT)) {
                pass(COMMENT_END);
            } else if (isAt(SECTION)) {
                pass(SECTION_END);
            } else {
                String name = nameAt(at + 1);
                if (CUT.contains(name)) {
                    return piece(name);
                }
                keep(at++);
            }
        }
        return null;
    }

    private void keep(int index) {
        if (head.size() < LONGEST_HEAD) {
            head.write(buffer[index]);
        }
    }

    private void pass(byte[] mark) throws IOException {
        int start = at;
        int close = find(mark, start);
        int stop = close < 0 ? start + 1 : close + mark.length;
        while (at < stop) {
            keep(at++);
        }
    }

    private ExportPiece piece(String name) throws IOException {
        int first = line;
        isTooLong = false;
        boolean isWhole = toEnd(name);
        byte[] bytes = isTooLong ? new byte[0] : Arrays.copyOf(buffer, at);
        drop();
        return new ExportPiece(name, bytes, first, isWhole);
    }

    /** Goes on behind the end tag of the piece that begins at the beginning of the buffer. */
    private boolean toEnd(String name) throws IOException {
        at++;
        while (has(at)) {
            if (at > LONGEST) {
                isTooLong = true;
                drop();
            }
            if (buffer[at] != '<') {
                at++;
            } else if (isAt(SECTION)) {
                if (!section(name)) {
                    return true;
                }
            } else if (isEnd(name)) {
                at = behindTag();
                return true;
            } else if (name.equals("item") && nameAt(at + 1).equals(name)) {
                return false;
            } else {
                at++;
            }
        }
        return false;
    }

    /**
     * Passes a CDATA section.
     *
     * @return false if it had no end and the piece ends within it
     */
    private boolean section(String name) throws IOException {
        int start = at;
        endInSection = -1;
        at += SECTION.length;
        while (has(at)) {
            if (isAt(SECTION_END)) {
                at += SECTION_END.length;
                return true;
            }
            if (buffer[at] == '<' && endInSection >= 0 && isAt(SECTION)) {
                break;
            }
            if (buffer[at] == '<' && endInSection < 0 && isEnd(name) && isFollowed()) {
                endInSection = behindTag();
            }
            at++;
            if (at - start > LONGEST) {
                isTooLong = true;
                break;
            }
        }
        at = endInSection < 0 ? Math.min(at, end) : endInSection;
        return endInSection < 0;
    }

    /** Whether another element of the channel begins behind an end tag, or the channel ends. */
    private boolean isFollowed() throws IOException {
        int next = behindTag();
        while (has(next) && buffer[next] <= ' ') {
            next++;
        }
        boolean isTag = has(next + 1) && buffer[next] == '<';
        return isTag && (buffer[next + 1] == '/' || CUT.contains(nameAt(next + 1)));
    }

    private boolean isEnd(String name) throws IOException {
        return has(at + 1) && buffer[at + 1] == '/' && nameAt(at + 2).equals(name);
    }

    private int behindTag() throws IOException {
        int close = at;
        while (has(close) && buffer[close] != '>' && close - at < LONGEST_NAME) {
            close++;
        }
        return Math.min(close + 1, end);
    }

    /** The name of a tag, without its prefix; empty if none is there. */
    private String nameAt(int start) throws IOException {
        int stop = start;
        int local = start;
        while (has(stop) && isNamePart(buffer[stop]) && stop - start < LONGEST_NAME) {
            local = buffer[stop] == ':' ? stop + 1 : local;
            stop++;
        }
        return new String(buffer, local, stop - local, StandardCharsets.US_ASCII);
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == ':'
                || b == '_'
                || b == '-';
    }

    private int find(byte[] mark, int from) throws IOException {
        for (int i = from; has(i + mark.length - 1) && i - from < LONGEST_HEAD; i++) {
            if (Arrays.equals(buffer, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] mark) throws IOException {
        return buffer[at] == mark[0]
                && has(at + mark.length - 1)
                && Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length);
    }

    /** Forgets what is behind. */
    private void drop() {
        if (at == 0) {
            return;
        }
        for (int i = 0; i < at; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
    }

    private boolean has(int index) throws IOException {
        while (index >= end) {
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(2 * end, MORE));
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
