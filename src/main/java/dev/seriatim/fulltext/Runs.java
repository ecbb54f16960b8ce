package dev.seriatim.fulltext;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * What a run of a segmented script is looked up by: each two neighbouring letters, and the last one
 * alone, so that every letter begins one of them. A letter has its marks with it. No dictionary has
 * a say: it would cut a question in one way, and a text that holds it in another. That the run
 * itself is in a text has to be checked again.
 */
final class Runs {

    /** What has more marks is read as several letters, so that what is looked up stays short. */
    private static final int MOST_MARKS = 15;

    private Runs() {}

    /** How many letters a run has. */
    static int length(String run) {
        return letters(run).size();
    }

    /** Gives each piece, and how many letters of the run come before it. */
    static void pieces(String run, ObjIntConsumer<String> pieces) {
        var letters = letters(run);
        for (int i = 0; i < letters.size(); i++) {
            var next = i + 1 < letters.size() ? letters.get(i + 1) : "";
            pieces.accept(letters.get(i) + next, i);
        }
    }

    /**
     * What a text that holds the run has among its pieces; the one of a single letter begins one of
     * them.
     */
    static List<String> asked(String run) {
        var asked = new ArrayList<String>();
        pieces(run, (piece, offset) -> asked.add(piece));
        if (asked.size() > 1) {
            asked.remove(asked.size() - 1);
        }
        return asked;
    }

    private static List<String> letters(String run) {
        var letters = new ArrayList<String>();
        for (int start = 0; start < run.length(); ) {
            int end = start + Character.charCount(run.codePointAt(start));
            int marks = 0;
            while (end < run.length()
                    && marks < MOST_MARKS
                    && Scripts.isMark(run.codePointAt(end))) {
                end += Character.charCount(run.codePointAt(end));
                marks++;
            }
            letters.add(run.substring(start, end));
            start = end;
        }
        return letters;
    }

    /** ICU's words of a run, a long one cut. */
    static void words(String run, Consumer<String> words) {
        var boundaries = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
        boundaries.setText(run);
        int start = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            int cut = Math.min(end, start + Token.LONGEST);
            words.accept(run.substring(start, cut));
            start = end;
        }
    }
}
