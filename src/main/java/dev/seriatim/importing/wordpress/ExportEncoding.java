package dev.seriatim.importing.wordpress;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which encoding an export is written: as its first bytes show, or its declaration says, or else
 * UTF-8.
 *
 * @param charset of the pieces, when they have been cut
 * @param original of the file
 */
record ExportEncoding(Charset charset, Charset original) {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    private static final int START = 512;

    /** Looks at the beginning of a file, and leaves it to be read. */
    static ExportEncoding of(BufferedInputStream in) throws IOException {
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        int first = start.length > 0 ? start[0] & 0xFF : 0;
        int second = start.length > 1 ? start[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
            return new ExportEncoding(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);
        } else if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
            return new ExportEncoding(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE);
        }
        Charset declared = declared(new String(start, StandardCharsets.ISO_8859_1));
        return new ExportEncoding(declared, declared);
    }

    private static Charset declared(String start) {
        Matcher declaration = DECLARED.matcher(start);
        String name = declaration.find() ? declaration.group(1) : "UTF-8";
        boolean isWestern = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("ascii");
        String meant = isWestern ? "windows-1252" : name;
        boolean isRead =
                Charset.isSupported(meant) && !meant.toUpperCase(Locale.ROOT).startsWith("UTF-16");
        return isRead ? Charset.forName(meant) : StandardCharsets.UTF_8;
    }

    /** The file so that what is ASCII in it is ASCII. */
    InputStream ascii(InputStream in) {
        return original.equals(charset) ? in : new Transcoded(new InputStreamReader(in, original));
    }

    /** Characters as UTF-8. */
    private static final class Transcoded extends InputStream {

        private final Reader characters;
        private final char[] chunk = new char[8_192];
        private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

        Transcoded(Reader characters) {
            this.characters = characters;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return fill() ? bytes.read(target, offset, length) : -1;
        }

        private boolean fill() throws IOException {
            while (bytes.available() == 0) {
                int read = characters.read(chunk, 0, chunk.length - 1);
                if (read < 0) {
                    return false;
                }
                boolean isHalf = Character.isHighSurrogate(chunk[read - 1]);
                int more = isHalf ? characters.read(chunk, read, 1) : 0;
                String text = new String(chunk, 0, read + Math.max(more, 0));
                bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        }
    }
}
