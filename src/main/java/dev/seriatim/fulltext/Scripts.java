package dev.seriatim.fulltext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.seriatim.prose.UnspacedScripts;

/** What has to be known of a script before words can be told apart in it. */
final class Scripts {

    private static final int FIRST_HANGUL = 0x1100;

    private Scripts() {}

    /**
     * Says whether a letter belongs to a script whose words stand, or may stand, without spaces
     * between them. Korean puts spaces, but joins particles to words.
     */
    static boolean isSegmented(int c) {
        return (UnspacedScripts.contain(c) || isHangul(c) || isProlongedSound(c))
                && continuesWord(c);
    }

    private static boolean isHangul(int c) {
        return c >= FIRST_HANGUL && UScript.getScript(c) == UScript.HANGUL;
    }

    static boolean isHebrew(int c) {
        return UScript.getScript(c) == UScript.HEBREW;
    }

    static boolean beginsWord(int c) {
        return c < 0x80 ? isAsciiWord(c) : UCharacter.isLetterOrDigit(c) || isOtherNumber(c);
    }

    static boolean continuesWord(int c) {
        return c < 0x80 ? isAsciiWord(c) : beginsWord(c) || isMark(c);
    }

    static boolean isMark(int c) {
        return switch (UCharacter.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    private static boolean isAsciiWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOtherNumber(int c) {
        int type = UCharacter.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    // Hiragana and Katakana share the sign for a long vowel and the marks of voiced sounds.
    private static boolean isProlongedSound(int c) {
        return c == 0x30FC || c == 0x3099 || c == 0x309A;
    }
}
