package dev.seriatim.fulltext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import dev.seriatim.fulltext.Token.Kind;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words that can be suggested to a reader, as they are spelt in lower case. */
final class SuggestibleWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;

    /** Of segmented scripts, in which two characters are a word. */
    private static final int SHORTEST_RUN = 2;

    private static final int LONGEST_RUN = 16;

    private static final Pattern IGNORABLE = Pattern.compile("\\p{Cf}");

    /** What Korean joins to a noun. */
    private static final Pattern PARTICLES =
            Pattern.compile("(?:에서|에게|으로|부터|까지|은|는|이|가|을|를|의|에|도|로|와|과)$");

    private SuggestibleWords() {}

    /** The words of titles and the like, in a fixed order. */
    static Set<String> of(Collection<FoldedText> texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            for (var token : Tokenizer.tokens(text)) {
                if (token.is(Kind.RUN)) {
                    addRun(token.word(), words);
                } else if (token.is(Kind.PART) && isSuggestible(token)) {
                    words.add(shown(text, token));
                }
            }
        }
        return words;
    }

    /** Whether a word is long enough to be mistyped, and is one of letters. */
    static boolean isSuggestible(Token token) {
        int length = token.word().codePointCount(0, token.word().length());
        return token.is(Kind.RUN)
                ? length >= SHORTEST_RUN && length <= LONGEST_RUN
                : length >= SHORTEST && length <= LONGEST && token.hasLettersOnly();
    }

    private static void addRun(String run, Set<String> words) {
        addIfSuggestible(run, words);
        Runs.words(run, word -> addIfSuggestible(word, words));
        if (UScript.getScript(run.codePointAt(0)) == UScript.HANGUL) {
            addIfSuggestible(PARTICLES.matcher(run).replaceFirst(""), words);
        }
    }

    private static void addIfSuggestible(String run, Set<String> words) {
        int length = run.codePointCount(0, run.length());
        if (length >= SHORTEST_RUN && length <= LONGEST_RUN) {
            words.add(run);
        }
    }

    private static String shown(FoldedText text, Token token) {
        var original =
                text.original()
                        .substring(
                                text.originalStart(token.start()), text.originalEnd(token.end()));
        var composed = Normalizer2.getNFKCInstance().normalize(original);
        return UCharacter.toLowerCase(ULocale.ROOT, IGNORABLE.matcher(composed).replaceAll(""));
    }
}
