package dev.seriatim.fulltext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as its words are compared: NFKC, full case folding, default-ignorable characters left out
 * (UAX 31, {@code toNFKC_Casefold}), digits of all scripts as ASCII's; {@link Readings} at the end.
 * It knows where in the original each of its characters comes from.
 */
final class FoldedText {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char ACUTE_ACCENT = '\u00B4';

    /** They stand behind a word and are none of its letters. */
    private static final String TRADE_MARKS = "\u2120\u2122";

    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char TATWEEL = '\u0640';

    /** What stands between the thousands of a number and is not a comma or a full stop. */
    private static final String THIN_SPACES = "\u00A0\u2009\u202F";

    private final String original;
    private final StringBuilder folded;

    /** For each character, where its segment of the original begins; the same place if null. */
    private int @Nullable [] origins;

    private FoldedText(String original) {
        this.original = original;
        this.folded = new StringBuilder(original.length());
    }

    /** Folds a text, in a time linear in its length. */
    static FoldedText of(String original) {
        var text = new FoldedText(original);
        if (Accents.isAscii(original)) {
            text.folded.append(original.toLowerCase(Locale.ROOT));
        } else {
            text.origins = new int[original.length() + 1];
            text.foldAll();
        }
        return text;
    }

    private void foldAll() {
        var readings = new ArrayList<int[]>();
        for (int start = 0; start < original.length(); ) {
            int end = Readings.end(original, start);
            if (end > start) {
                readings.add(new int[] {start, end});
            } else {
                end = foldSegment(start);
            }
            start = end;
        }
        for (var reading : readings) {
            place(" ", original.length());
            for (int start = reading[0]; start < reading[1]; ) {
                start = foldSegment(start);
            }
        }
    }

    private int foldSegment(int start) {
        int end = endOfSegment(start);
        append(foldedSegment(start, end), start);
        return end;
    }

    // A segment is what normalization looks at together: a letter with its marks.
    private int endOfSegment(int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && !FOLDING.hasBoundaryBefore(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private String foldedSegment(int start, int end) {
        char first = original.charAt(start);
        if (first == ZERO_WIDTH_SPACE) {
            return isInRun() ? "" : " ";
        }
        if (first == ACUTE_ACCENT) {
            return "'";
        }
        if (first == TATWEEL) {
            return "";
        }
        if (THIN_SPACES.indexOf(first) >= 0) {
            return isBeforeThousand(end) ? "'" : " ";
        }
        if (TRADE_MARKS.indexOf(first) >= 0) {
            return " ";
        }
        String letters = FOLDING.normalize(original.substring(start, end));
        // The number of a note or a power: a part of the word, but a part by itself.
        return RAISED_DIGITS.indexOf(first) >= 0 && isInWord() ? "-" + letters : letters;
    }

    private boolean isInWord() {
        return !folded.isEmpty() && Character.isLetter(folded.codePointBefore(folded.length()));
    }

    private boolean isInRun() {
        return !folded.isEmpty() && Scripts.isSegmented(folded.codePointBefore(folded.length()));
    }

    private boolean isBeforeThousand(int index) {
        return !folded.isEmpty()
                && Character.isDigit(folded.charAt(folded.length() - 1))
                && index + 3 <= original.length()
                && original.substring(index, index + 3).chars().allMatch(Character::isDigit);
    }

    private void append(String segment, int origin) {
        for (int i = 0; i < segment.length(); ) {
            int c = segment.codePointAt(i);
            int digit = c < 0x80 ? -1 : UCharacter.digit(c, 10);
            place(digit < 0 ? Character.toString(c) : Integer.toString(digit), origin);
            i += Character.charCount(c);
        }
    }

    private void place(String characters, int origin) {
        int[] places = origins == null ? new int[0] : origins;
        int end = folded.length() + characters.length();
        if (end >= places.length) {
            places = Arrays.copyOf(places, Math.max(end + 1, places.length * 3 / 2));
        }
        Arrays.fill(places, folded.length(), end, origin);
        origins = places;
        folded.append(characters);
    }

    int length() {
        return folded.length();
    }

    int codePointAt(int index) {
        return folded.codePointAt(index);
    }

    int codePointBefore(int index) {
        return folded.codePointBefore(index);
    }

    String substring(int start, int end) {
        return folded.substring(start, end);
    }

    /** Where in the original the character at this index begins. */
    int originalStart(int index) {
        return origins == null ? index : origins[index];
    }

    /** Where in the original that ends which ends before this index. */
    int originalEnd(int index) {
        if (origins == null) {
            return index;
        }
        int next = index;
        while (next < length() && origins[next] == origins[index - 1]) {
            next++;
        }
        return next == length() ? original.length() : origins[next];
    }

    String original() {
        return original;
    }

    @Override
    public String toString() {
        return folded.toString();
    }
}
