package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The characters of a file, with lines that end with {@code \n} alone, and without a byte order
 * mark. Bytes that are no UTF-8 are read as windows-1252, which gives every byte a character.
 *
 * @param notes that characters were guessed or left out
 */
record PageText(String text, List<FoundNote> notes) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

    static PageText of(byte[] bytes) {
        var notes = new ArrayList<FoundNote>();
        String text = decoded(bytes, notes);
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String levelled = LINE_END.matcher(marked).replaceAll("\n");
        String plain = UNSTORABLE.matcher(levelled).replaceAll("");
        if (plain.length() < levelled.length()) {
            notes.add(
                    new FoundNote(
                            "control-characters", null, "Control characters were left out.", null));
        }
        return new PageText(plain.replace('\f', '\n'), notes);
    }

    private static String decoded(byte[] bytes, List<FoundNote> notes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noUtf8) {
            notes.add(
                    new FoundNote(
                            "encoding-guessed",
                            null,
                            "The file is not UTF-8; it was read as windows-1252.",
                            null));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
