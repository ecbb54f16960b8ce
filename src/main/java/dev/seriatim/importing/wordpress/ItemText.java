package dev.seriatim.importing.wordpress;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a piece of an export. Bytes that are none in UTF-8 are read as what they were
 * before somebody pasted them there: those of Windows in the west, or, if there are many, of the
 * encoding that they look like.
 *
 * @param foreign how many bytes were read so
 */
record ItemText(String text, int foreign) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** More than so many are no accident. */
    private static final int FEW = 20;

    private static final int LIKELY = 40;

    static ItemText of(byte[] bytes, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? ofUtf8(bytes)
                : new ItemText(new String(bytes, charset), 0);
    }

    private static ItemText ofUtf8(byte[] bytes) {
        ItemText repaired = repaired(bytes);
        if (repaired.foreign > FEW) {
            CharsetMatch match = new CharsetDetector().setText(bytes).detect();
            if (match != null
                    && match.getConfidence() >= LIKELY
                    && Charset.isSupported(match.getName())
                    && !match.getName().startsWith("UTF")) {
                Charset likely = Charset.forName(match.getName());
                return new ItemText(new String(bytes, likely), repaired.foreign);
            }
        }
        return repaired;
    }

    private static ItemText repaired(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        int foreign = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            byte[] bad = {in.get()};
            out.put(new String(bad, WESTERN));
            foreign++;
            result = decoder.decode(in, out, true);
        }
        return new ItemText(out.flip().toString(), foreign);
    }
}
