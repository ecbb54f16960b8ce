package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes raw HTML apart as a browser would, WHATWG HTML 13.2.5, but that no tag reaches beyond the
 * piece of HTML that it stands in, and none holds another's {@code <} outside of quotes. What is
 * then no tag and no comment is text.
 */
final class RawTagReader {

    private static final int MOST_ATTRIBUTES = 50;

    /** How often a text may be read again after what looked like a tag. */
    private static final int MOST_READINGS = 20;

    private final String html;
    private final long budget;
    private final List<RawPiece> pieces = new ArrayList<>();
    private int textStart;
    private int bound;
    private long read;
    private int at;

    private RawTagReader(String html) {
        this.html = html;
        this.budget = (long) MOST_READINGS * html.length();
    }

    /** Returns all of the HTML in its order. */
    static List<RawPiece> pieces(String html) {
        return new RawTagReader(html).pieces();
    }

    private List<RawPiece> pieces() {
        int less = html.indexOf('<');
        while (less >= 0 && read <= budget) {
            RawPiece piece = less < bound ? null : comment(less);
            piece = piece == null ? tag(less) : piece;
            if (piece == null) {
                lookAhead(less);
            } else {
                addText(less);
                pieces.add(piece);
                textStart = at;
            }
            less = html.indexOf('<', Math.max(less + 1, textStart));
        }
        addText(html.length());
        return pieces;
    }

    private void addText(int end) {
        if (textStart < end) {
            pieces.add(new RawPiece.Text(html.substring(textStart, end)));
        }
    }

    /** What a browser takes for one tag holds no comment, and no tag reaches out of it. */
    private void lookAhead(int less) {
        bound = less < bound ? bound : BrowsersTag.end(html, less);
    }

    private @Nullable RawPiece comment(int start) {
        if (!html.startsWith("<!--", start)) {
            return null;
        }
        at = commentEnd(start);
        if (at < 0) {
            read += html.length() - start;
            return null;
        }
        return new RawPiece.Comment();
    }

    private int commentEnd(int start) {
        for (String empty : List.of("<!-->", "<!--->")) {
            if (html.startsWith(empty, start)) {
                return start + empty.length();
            }
        }
        int end = html.indexOf("-->", start + 4);
        int bang = end < 0 ? -1 : html.substring(start + 4, end).indexOf("--!>");
        if (bang >= 0) {
            return start + 4 + bang + 4;
        }
        return end < 0 ? -1 : end + 3;
    }

    private @Nullable RawTag tag(int start) {
        at = start + 1;
        boolean isEnd = current() == '/';
        at += isEnd ? 1 : 0;
        int nameStart = at;
        while (isNamePart(current())) {
            at++;
        }
        String name = html.substring(nameStart, at);
        if (name.isEmpty() || !isLetter(name.charAt(0)) || !isAfterName(current())) {
            return null;
        }
        var attributes = new ArrayList<String>();
        boolean isWhole = attributes(attributes);
        read += isWhole ? 0 : at - start;
        boolean reachesOut = start < bound && at > bound;
        return isWhole && !reachesOut
                ? new RawTag(html.substring(start, at), name, isEnd, attributes)
                : null;
    }

    /** Reads to the end of the tag. */
    private boolean attributes(List<String> attributes) {
        while (true) {
            while (isSpace(current()) || current() == '/') {
                at++;
            }
            char c = current();
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '<' || c == 0 || !attribute(attributes)) {
                return false;
            }
        }
    }

    private boolean attribute(List<String> attributes) {
        int nameStart = at;
        at++;
        while (!isSpace(current()) && "/>=<\0".indexOf(current()) < 0) {
            at++;
        }
        String name = html.substring(nameStart, at).toLowerCase(Locale.ROOT);
        skipSpace();
        String value = "";
        if (current() == '=') {
            at++;
            skipSpace();
            String given = value();
            if (given == null) {
                return false;
            }
            value = given;
        }
        if (attributes.size() < 2 * MOST_ATTRIBUTES) {
            attributes.add(name);
            attributes.add(value);
        }
        return true;
    }

    private @Nullable String value() {
        char quote = current();
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            int start = at + 1;
            at = end < 0 ? html.length() : end + 1;
            return end < 0 ? null : html.substring(start, end);
        }
        int start = at;
        while (!isSpace(current()) && "><\0".indexOf(current()) < 0) {
            at++;
        }
        return html.substring(start, at);
    }

    private void skipSpace() {
        while (isSpace(current())) {
            at++;
        }
    }

    /** NUL, which no Markdown holds once it is parsed, stands for the end. */
    private char current() {
        return at < html.length() ? html.charAt(at) : 0;
    }

    private static boolean isAfterName(char c) {
        return isSpace(c) || c == '/' || c == '>';
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || "-:_.".indexOf(c) >= 0;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
