package dev.seriatim.importing.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives the XML of a feed as a parser wants it: without declaration, document type, comments and
 * processing instructions, without characters that XML 1.0 forbids, with HTML's characters for
 * their names, and with ampersands and brackets that begin nothing escaped. Sections of CDATA are
 * left as they are, and lines keep their numbers. Looks ahead over 32 characters at most.
 */
final class RepairedXml extends Reader {

    private static final int LOOK_AHEAD = 32;
    private static final String CDATA = "<![CDATA[";

    private final BufferedReader in;
    private final StringBuilder ready = new StringBuilder();
    private int given;
    private boolean isCdata;

    RepairedXml(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && hasMore()) {
            target[offset + count++] = ready.charAt(given++);
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private boolean hasMore() throws IOException {
        while (given == ready.length()) {
            ready.setLength(0);
            given = 0;
            int c = in.read();
            if (c < 0) {
                return false;
            }
            take((char) c);
        }
        return true;
    }

    private void take(char c) throws IOException {
        if (isCdata) {
            cdata(c);
        } else if (c == '<') {
            markup();
        } else if (c == '&') {
            reference();
        } else {
            plain(c);
        }
    }

    private void plain(char c) throws IOException {
        if (Character.isHighSurrogate(c)) {
            in.mark(1);
            int next = in.read();
            if (next >= 0 && Character.isLowSurrogate((char) next)) {
                ready.append(c).append((char) next);
            } else {
                ready.append('\uFFFD');
                in.reset();
            }
        } else if (Character.isLowSurrogate(c)) {
            ready.append('\uFFFD');
        } else if (XmlCharacters.areAllowed(c)) {
            ready.append(c);
        }
    }

    private void cdata(char c) throws IOException {
        if (c == ']' && follows("]>")) {
            ready.append("]]>");
            isCdata = false;
        } else {
            plain(c);
        }
    }

    private void markup() throws IOException {
        if (follows(CDATA.substring(1))) {
            ready.append(CDATA);
            isCdata = true;
        } else if (follows("!--")) {
            skipTo("-->");
        } else if (follows("?")) {
            skipTo("?>");
        } else if (follows("!DOCTYPE") || follows("!doctype")) {
            skipDocumentType();
        } else {
            ready.append(beginsTag() ? "<" : "&lt;");
        }
    }

    private boolean beginsTag() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return Character.isLetter(next) || next == '/' || next == '_' || next == ':';
    }

    /** Whether these characters come next; if so, they are read. */
    private boolean follows(String text) throws IOException {
        in.mark(LOOK_AHEAD);
        for (int i = 0; i < text.length(); i++) {
            if (in.read() != text.charAt(i)) {
                in.reset();
                return false;
            }
        }
        return true;
    }

    private void skipTo(String end) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == end.charAt(0) && follows(end.substring(1))) {
                return;
            }
            keepLine(c);
        }
    }

    private void skipDocumentType() throws IOException {
        int depth = 0;
        int quote = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            keepLine(c);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return;
            }
        }
    }

    private void keepLine(int c) {
        if (c == '\n') {
            ready.append('\n');
        }
    }

    private void reference() throws IOException {
        in.mark(LOOK_AHEAD);
        var name = new StringBuilder();
        int c = in.read();
        while (name.length() < LOOK_AHEAD - 2 && (Character.isLetterOrDigit(c) || c == '#')) {
            name.append((char) c);
            c = in.read();
        }
        var resolved = c == ';' ? XmlCharacters.resolved(name.toString()) : null;
        if (resolved == null) {
            in.reset();
        }
        ready.append(resolved == null ? "&amp;" : resolved);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
