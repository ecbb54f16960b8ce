package dev.seriatim.fulltext;

import com.ibm.icu.lang.UScript;
import java.util.regex.Pattern;

/**
 * How words are read, as plain text and ruby have it, where it stands between the letters of a run:
 * 東京(とうきょう)タワー. Nobody asks for it there.
 */
final class Readings {

    /** In kana, bopomofo, Hangul or small Latin letters. */
    private static final Pattern READING =
            Pattern.compile(
                    "[(（][ \\u3000\\p{M}ー\\p{Ll}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}\\p{IsHangul}]{1,40}+[)）]"
                            + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private Readings() {}

    /** Where the reading ends that begins here; the same place if none does. */
    static int end(String text, int start) {
        char bracket = text.charAt(start);
        if (bracket != '(' && bracket != '（' || start == 0) {
            return start;
        }
        var reading = READING.matcher(text).region(start, text.length());
        boolean isOfHan = UScript.getScript(text.codePointBefore(start)) == UScript.HAN;
        return isOfHan && reading.lookingAt() ? reading.end() : start;
    }
}
