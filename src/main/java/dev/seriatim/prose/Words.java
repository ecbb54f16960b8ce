package dev.seriatim.prose;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;

/** Counts words, and the time that reading them takes. */
final class Words {

    /**
     * Words a minute, reading English non-fiction silently: the mean of 190 studies in Brysbaert,
     * "How many words do we read per minute?", Journal of Memory and Language 109, 2019.
     */
    private static final int A_MINUTE = 238;

    private Words() {}

    /** Counts by UAX 29; Chinese, Japanese and Thai by ICU's dictionaries. */
    static int count(String text) {
        var words = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() >= RuleBasedBreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }

    /**
     * Whole minutes, rounded up: one for the shortest text, none where there is nothing to read.
     */
    static int readingMinutes(int words) {
        return (words + A_MINUTE - 1) / A_MINUTE;
    }
}
