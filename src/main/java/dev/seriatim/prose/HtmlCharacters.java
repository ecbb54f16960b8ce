package dev.seriatim.prose;

import java.nio.charset.Charset;

/** The characters that HTML has: no surrogates, noncharacters or controls but for white space. */
public final class HtmlCharacters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private HtmlCharacters() {}

    /**
     * The text without characters that HTML does not have, those from U+0080 to U+009F read as
     * Windows-1252.
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(HtmlCharacters::isOne)) {
            return text;
        }
        return text.codePoints()
                .map(HtmlCharacters::meant)
                .filter(HtmlCharacters::isOne)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // HTML 13.2.5.84: &#146; has always been read as Windows-1252.
    private static int meant(int c) {
        return c >= 0x80 && c < 0xA0
                ? new String(new byte[] {(byte) c}, WINDOWS_1252).codePointAt(0)
                : c;
    }

    // HTML 13.1.4: no surrogates, noncharacters or controls other than ASCII white space.
    private static boolean isOne(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !isControl && !isSurrogate && !isNoncharacter;
    }
}
