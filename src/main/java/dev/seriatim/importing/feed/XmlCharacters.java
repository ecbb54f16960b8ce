package dev.seriatim.importing.feed;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Which characters XML has, and how they are referred to. */
final class XmlCharacters {

    private XmlCharacters() {}

    /** XML 1.0, 2.2: {@code Char}. */
    static boolean areAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF && c <= Character.MAX_CODE_POINT;
    }

    /**
     * What a reference is written as, in XML without a document type: one to a character that XML
     * forbids as nothing, HTML's names as the characters.
     *
     * @param name what stands between {@code &} and {@code ;}
     * @return nothing if it refers to no character
     */
    static @Nullable String resolved(String name) {
        if (name.matches("amp|lt|gt|quot|apos")) {
            return "&" + name + ";";
        }
        if (name.matches("#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}")) {
            boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
            int point = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            return areAllowed(point) ? "&" + name.replace('X', 'x') + ";" : "";
        }
        var characters = Entities.getByName(name);
        return characters.isEmpty() ? null : characters;
    }
}
