package dev.seriatim.prose;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** The form under which two titles are the same title, however they were typed. */
public final class TitleKey {

    private static final Pattern QUOTES = Pattern.compile("['\"`´]");

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
        String typed = Normalizer2.getNFKCInstance().normalize(title);
        String latin = Latin.of(typed.replace("&", " and "));
        String unquoted = QUOTES.matcher(latin).replaceAll("");
        String key = BETWEEN_WORDS.matcher(unquoted).replaceAll(" ").strip();
        return A_WORD.matcher(key).find() ? key : folded(title);
    }

    private static String folded(String title) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(title).strip();
        return folded.isEmpty() ? Slug.FALLBACK : folded;
    }
}
