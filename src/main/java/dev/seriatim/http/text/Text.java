package dev.seriatim.http.text;

/**
 * What may be stored as text: any Unicode but U+0000, which PostgreSQL cannot hold, and unpaired
 * surrogates, which have no UTF-8 form and would be stored as something else.
 */
public final class Text {

    private Text() {}

    /** Whether this text can be stored and read back unchanged. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                boolean paired =
                        i + 1 < text.length()
                                && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A name from a request, made short and representable so that an error may quote it. */
    public static String quotable(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shown.codePoints()
                .map(
                        point ->
                                point == 0 || Character.getType(point) == Character.SURROGATE
                                        ? 0xFFFD
                                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
