package dev.seriatim.syndication;

/** Texts as XML can hold them. */
final class XmlText {

    private XmlText() {}

    /**
     * The text without characters that no XML document has, however they are written: controls,
     * surrogates that stand alone, U+FFFE and U+FFFF. XML 1.0, 2.2: "Char ::= #x9 | #xA | #xD |
     * [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]".
     */
    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isChar)
                ? text
                : text.codePoints()
                        .filter(XmlText::isChar)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isChar(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
