package dev.seriatim.fulltext;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The lexemes of words in one language: the stem without accents, and the stem of the word that had
 * its accents left out, so that it makes no difference when they were lost. One of these serves one
 * text, and one thread.
 */
final class Lexemes {

    /** In front of a word as it is spelt; no word begins with it. */
    private static final String SPELT = ".";

    private static final String OWNER = "@";

    /** In front of a word that says nothing by itself, at its places. */
    private static final String COMMON = ",";

    /** In front of a common word whose last places are not told. */
    private static final String UNTOLD = ",,";

    /** In front of a compound written as one word, behind the number of its parts. */
    private static final String JOINED = "+";

    private final Language language;
    private final CommonWords common;
    private final @Nullable SnowballStemmer stemmer;
    private final Map<String, Set<String>> known = new HashMap<>();

    Lexemes(Language language) {
        this.language = language;
        this.common = CommonWords.of(language);
        this.stemmer = language.stemmer() == null ? null : language.stemmer().get();
    }

    Language language() {
        return language;
    }

    CommonWords common() {
        return common;
    }

    /** What a word is found by. */
    Set<String> of(String word) {
        return known.computeIfAbsent(word, this::made);
    }

    private Set<String> made(String word) {
        var lexemes = new LinkedHashSet<String>();
        var plain = Accents.removed(word);
        lexemes.add(Accents.removed(stem(word)));
        if (!plain.equals(word)) {
            lexemes.add(Accents.removed(stem(plain)));
        }
        if (language.code().equals(Language.VIETNAMESE)) {
            lexemes.add(word);
        }
        return lexemes;
    }

    /** What a question means by a word: the same, but in Vietnamese a tone that is told counts. */
    Set<String> asked(String word) {
        return language.code().equals(Language.VIETNAMESE) ? Set.of(word) : of(word);
    }

    private String stem(String word) {
        if (stemmer == null || Pieces.hasDigit(word)) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        var stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    /** The lexeme of a word as it is spelt, but for its accents. */
    static String spelt(String word) {
        return SPELT + Accents.removed(word);
    }

    /** The lexeme of a common word as it is spelt, but for its accents: for phrases alone. */
    static String common(String word) {
        return COMMON + Accents.removed(word);
    }

    /** The lexeme of a common word that is in more places than a vector can tell. */
    static String untold(String word) {
        return UNTOLD + Accents.removed(word);
    }

    /** The lexeme of a compound of so many parts, for phrases that write it as one word. */
    static String joined(String lexeme, int parts) {
        return JOINED + parts + lexeme;
    }

    /** The lexeme of an author or a topic. */
    static String owner(Object id) {
        return OWNER + id;
    }

    /** One of these, in a query. */
    static String anyOf(Collection<String> lexemes) {
        return lexemes.stream().map(Lexemes::quoted).collect(joining(" | ", "(", ")"));
    }

    /** A lexeme as it stands in the text form of a vector or a query. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
