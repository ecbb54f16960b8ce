package dev.seriatim.importing.feed;

import com.ibm.icu.text.CharsetDetector;
import dev.seriatim.importing.format.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed in the encoding that it is really in. What the prolog says is believed as long
 * as the bytes agree: UTF-8 does not come about by chance.
 *
 * @param declared the encoding that the prolog names; nothing if it names none
 */
record FeedText(Entry entry, Charset charset, @Nullable Charset declared) {

    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int PROLOG = 1024;
    private static final char MARK = '\uFEFF';
    private static final int SAMPLE = 64 << 10;

    static FeedText of(Entry entry) throws IOException {
        byte[] prolog;
        try (var bytes = entry.open()) {
            prolog = bytes.readNBytes(PROLOG);
        }
        var marked = marked(prolog);
        var match = DECLARATION.matcher(new String(prolog, StandardCharsets.ISO_8859_1));
        var declared = match.find() ? named(match.group(1)) : null;
        return new FeedText(entry, marked == null ? charset(entry, declared) : marked, declared);
    }

    /** Whether the text is in another encoding than its prolog says. */
    boolean isWronglyDeclared() {
        return declared != null && !charset.equals(declared);
    }

    /** Opens it without a byte order mark. */
    Reader open() throws IOException {
        var text = new BufferedReader(new InputStreamReader(entry.open(), charset));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static @Nullable Charset marked(byte[] start) {
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> null;
        };
    }

    /** Nothing for one that no Java knows. What is called Latin 1 is the larger set of Windows. */
    private static @Nullable Charset named(String name) {
        try {
            var charset = Charset.forName(name);
            boolean isWestern =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            return isWestern ? WESTERN : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static Charset charset(Entry entry, @Nullable Charset declared) throws IOException {
        var count = Utf8Count.of(entry);
        boolean mayBeUtf8 = !count.hasOthers() || count.isUtf8();
        if (declared == null || declared.name().startsWith("UTF-")) {
            return mayBeUtf8 ? StandardCharsets.UTF_8 : guessed(entry, count.firstOther());
        }
        return count.hasOthers() && mayBeUtf8 ? StandardCharsets.UTF_8 : declared;
    }

    private static Charset guessed(Entry entry, long from) throws IOException {
        try (var bytes = entry.open()) {
            bytes.skipNBytes(Math.max(0, from - 200));
            var detector = new CharsetDetector();
            detector.setText(bytes.readNBytes(SAMPLE));
            var match = detector.detect();
            var guess = match == null ? null : named(match.getName().toUpperCase(Locale.ROOT));
            return guess == null || guess.name().startsWith("UTF-") ? WESTERN : guess;
        }
    }
}
