package dev.seriatim.prose;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeBlock;
import java.util.Set;

/**
 * Scripts that put no spaces between words: those of East Asia, and those of South East Asia whose
 * words a dictionary has to tell apart (UAX 14, class SA): Thai, Lao, Khmer, Burmese, Lanna, …
 * Korean puts spaces, and Tibetan parts syllables by a mark.
 */
public final class UnspacedScripts {

    private static final Set<Integer> EAST_ASIAN =
            Set.of(
                    UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.BOPOMOFO,
                    UScript.YI,
                    UScript.NUSHU,
                    UScript.TANGUT,
                    UScript.KHITAN_SMALL_SCRIPT);

    /** Their punctuation, and what belongs to several scripts, as the mark of a long vowel. */
    private static final Set<UnicodeBlock> SHARED =
            Set.of(
                    UnicodeBlock.KATAKANA,
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    /** The first character of any of them. */
    private static final int FIRST = 0x0E01;

    private static final Set<Integer> TSHEGS = Set.of(0x0F0B, 0x0F0C);

    private UnspacedScripts() {}

    /** Whether a letter, or a mark of a letter, is of such a script. */
    public static boolean contain(int character) {
        return character >= FIRST && (isEastAsian(character) || isSouthEastAsian(character));
    }

    private static boolean isEastAsian(int character) {
        return EAST_ASIAN.contains(UScript.getScript(character));
    }

    private static boolean isSouthEastAsian(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)
                == LineBreak.COMPLEX_CONTEXT;
    }

    /** Whether two characters that the end of a line parts belong together without a space. */
    public static boolean join(int before, int after) {
        return isTogether(before) && isTogether(after)
                || TSHEGS.contains(before) && UScript.getScript(after) == UScript.TIBETAN;
    }

    private static boolean isTogether(int character) {
        return contain(character) || isShared(character);
    }

    /** Whether a character of East Asia is as wide as two others. */
    public static boolean isWide(int character) {
        return character >= FIRST && (isEastAsian(character) || isShared(character));
    }

    private static boolean isShared(int character) {
        return character >= FIRST
                && SHARED.contains(UnicodeBlock.of(character))
                && UScript.getScript(character) != UScript.HANGUL;
    }
}
