package dev.seriatim.importing.wordpress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    private static final int LONGEST = 16 << 20;

    private static final int LONGEST_HEAD = 256 << 10;
    private static final int MOST_UNENDED = 20;
    private static final int STEP = 32 << 10;

    private final ByteWindow window;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private int at;
    private int unended;
    private boolean isTooLong;

    /**
     * @param in in UTF-8, or another encoding that holds ASCII
     */
    ExportCutter(InputStream in) {
        window = new ByteWindow(in);
    }

    /** What stands around the pieces so far, at most 256 KiB of it. */
    byte[] head() {
        return head.toByteArray();
    }

    /** The next piece; nothing at the end of the entry. */
    @Nullable ExportPiece next() throws IOException {
        while (window.has(at)) {
            dropStep();
            if (window.at(at) != '<') {
                keep();
            } else if (window.is(COMMENT, at)) {
                pass(COMMENT_END);
            } else if (window.is(SECTION, at)) {
                pass(SECTION_END);
            } else {
                String name = window.name(at + 1);
                if (CUT.contains(name)) {
                    return piece(name);
                }
                keep();
            }
        }
        return null;
    }

    private void keep() {
        if (head.size() < LONGEST_HEAD) {
            head.write(window.at(at));
        }
        at++;
    }

    private void pass(byte[] mark) throws IOException {
        int close = unended > MOST_UNENDED ? -1 : window.find(mark, at, LONGEST_HEAD);
        unended += close < 0 ? 1 : 0;
        int stop = close < 0 ? at + 1 : close + mark.length;
        while (at < stop) {
            keep();
        }
    }

    private ExportPiece piece(String name) throws IOException {
        drop();
        int line = window.line();
        isTooLong = false;
        boolean isWhole = toEnd(name);
        byte[] bytes = isTooLong ? new byte[0] : window.first(at);
        drop();
        return new ExportPiece(name, bytes, line, isWhole);
    }

    private void dropStep() {
        if (at > STEP) {
            drop();
        }
    }

    private void drop() {
        window.drop(at);
        at = 0;
    }

    /** Goes on behind the end tag of the piece that begins at the beginning of the window. */
    private boolean toEnd(String name) throws IOException {
        at++;
        while (window.has(at)) {
            if (at > LONGEST) {
                isTooLong = true;
                drop();
            }
            if (window.at(at) != '<') {
                at++;
            } else if (window.is(SECTION, at)) {
                if (!section(name)) {
                    return true;
                }
            } else if (isEnd(name)) {
                at = window.behindTag(at);
                return true;
            } else if (name.equals("item") && window.name(at + 1).equals(name)) {
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
        int endOfPiece = -1;
        at += SECTION.length;
        while (window.has(at) && at - start <= LONGEST) {
            boolean isTag = window.at(at) == '<';
            if (window.is(SECTION_END, at)) {
                at += SECTION_END.length;
                return true;
            } else if (isTag && endOfPiece >= 0 && window.is(SECTION, at)) {
                break;
            } else if (isTag && endOfPiece < 0 && isEnd(name) && isFollowed()) {
                endOfPiece = window.behindTag(at);
            }
            at++;
        }
        isTooLong |= at - start > LONGEST;
        at = endOfPiece < 0 ? at : endOfPiece;
        return endOfPiece < 0;
    }

    /** Whether another element of the channel begins behind an end tag, or the channel ends. */
    private boolean isFollowed() throws IOException {
        int next = window.behindTag(at);
        while (window.has(next) && window.at(next) <= ' ') {
            next++;
        }
        boolean isTag = window.has(next + 1) && window.at(next) == '<';
        return isTag && (window.at(next + 1) == '/' || CUT.contains(window.name(next + 1)));
    }

    private boolean isEnd(String name) throws IOException {
        return window.has(at + 1) && window.at(at + 1) == '/' && window.name(at + 2).equals(name);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
