package dev.seriatim.fulltext;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.ObjIntConsumer;

/**
 * What a run of a segmented script is looked up by: Han, kana and Hangul by each two neighbouring
 * characters, and the last one alone, so that every character begins one of them; Thai, Lao, Khmer
 * and Burmese by ICU's words. That the run itself is in a text has to be checked again.
 */
final class Runs {

    private Runs() {}

    /** Gives each piece, and how many characters of the run come before it. */
    static void pieces(String run, ObjIntConsumer<String> pieces) {
        if (Scripts.isInDictionary(run.codePointAt(0))) {
            words(run, pieces);
        } else {
            pairs(run, pieces);
        }
    }

    private static void pairs(String run, ObjIntConsumer<String> pieces) {
        int offset = 0;
        for (int index = 0; index < run.length(); offset++) {
            int next = index + Character.charCount(run.codePointAt(index));
            int end =
                    next < run.length() ? next + Character.charCount(run.codePointAt(next)) : next;
            pieces.accept(run.substring(index, end), offset);
            index = next;
        }
    }

    /** ICU's words of a run of any segmented script, a long one cut. */
    static void words(String run, ObjIntConsumer<String> words) {
        var boundaries = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
        boundaries.setText(run);
        int start = 0;
        int offset = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            int cut = Math.min(end, start + Token.LONGEST);
            words.accept(run.substring(start, cut), offset);
            offset += run.codePointCount(start, end);
            start = end;
        }
    }
}
