package dev.seriatim.prose;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** The form under which two titles are the same title, however they were typed. */
public final class TitleKey {

    /** Signs that tell titles apart ("C", "C++", "C#") are kept; marks between words are not. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9+#%$@*=]+");

    private static final Pattern A_WORD = Pattern.compile("[a-z0-9]");

    private TitleKey() {}

    /**
     * Returns the key of a title. Case, accents, spaces, quotation marks, dashes and other
     * punctuation between words make no difference; "&amp;" is "and". Nothing is cut off.
     *
     * @return never empty: a title that cannot be spelt in ASCII is its own NFKC case-folded self,
     *     and a blank one has the key of "untitled"
     */
    public static String of(String title) {
        String spelt = spelt(Normalizer2.getNFKCInstance().normalize(title));
        if (hasWord(spelt)) {
            return spelt;
        }
        // Folding makes letters of some marks, such as a lone iota subscript.
        String folded = folded(title);
        String letters = spelt(folded);
        return hasWord(letters) ? letters : folded;
    }

    private static String spelt(String text) {
        return BETWEEN_WORDS.matcher(Latin.of(text)).replaceAll(" ").strip();
    }

    private static boolean hasWord(String text) {
        return A_WORD.matcher(text).find();
    }

    private static String folded(String title) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(title).strip();
        return folded.isEmpty() ? Slug.FALLBACK : folded;
    }
}
