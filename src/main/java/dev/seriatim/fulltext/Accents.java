package dev.seriatim.fulltext;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * Leaves out what readers leave out when they type: accents of Latin and Greek, vowel signs of
 * Arabic and Hebrew, the stress of Cyrillic. In other scripts marks are letters (Thai, the scripts
 * of India) or make another letter (Japanese, й) and stay.
 */
final class Accents {

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final int GRAVE = 0x300;
    private static final int ACUTE = 0x301;
    private static final int DIAERESIS = 0x308;

    /** Letters that carry no mark, and yet are typed as others. */
    private static final Map<Integer, String> PLAIN =
            Map.ofEntries(
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'þ', "th"),
                    // Alef wasla, alef maksura, teh marbuta; Persian yeh and kaf.
                    Map.entry(0x671, "\u0627"),
                    Map.entry(0x649, "\u064A"),
                    Map.entry(0x629, "\u0647"),
                    Map.entry(0x6CC, "\u064A"),
                    Map.entry(0x6A9, "\u0643"));

    private Accents() {}

    /** The folded word without them; a word of ASCII is itself. */
    static String removed(String word) {
        if (isAscii(word)) {
            return word;
        }
        var kept = new StringBuilder(word.length());
        int[] base = {0};
        NFD.normalize(word)
                .codePoints()
                .forEach(
                        c -> {
                            if (!Scripts.isMark(c)) {
                                base[0] = c;
                                kept.append(PLAIN.getOrDefault(c, Character.toString(c)));
                            } else if (!isAccent(base[0], c)) {
                                kept.appendCodePoint(c);
                            }
                        });
        return NFC.normalize(kept);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccent(int base, int mark) {
        return switch (UScript.getScript(base)) {
            case UScript.LATIN, UScript.GREEK, UScript.ARABIC, UScript.HEBREW, UScript.COMMON ->
                    true;
            case UScript.CYRILLIC ->
                    mark == GRAVE || mark == ACUTE || (mark == DIAERESIS && base == 'е');
            default -> false;
        };
    }
}
