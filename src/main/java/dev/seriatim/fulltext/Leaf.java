package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a question asks for.
 *
 * @param tokens what it is made of: the parts and the whole of a word, one run, or the words,
 *     compounds and runs of a phrase
 */
record Leaf(Sort sort, List<Token> tokens) {

    enum Sort {
        /** A word or a compound. */
        WORD,
        /** Words that begin like this. */
        BEGINNING,
        /** Letters of a segmented script, wherever they stand. */
        RUN,
        /** Words next to each other. */
        PHRASE
    }

    boolean is(Sort other) {
        return sort == other;
    }

    List<Token> parts() {
        return tokens.stream().filter(Token::isSpelt).toList();
    }

    /** The word that a compound makes. */
    Optional<String> whole() {
        return is(Sort.WORD) ? wholes().stream().findFirst() : Optional.empty();
    }

    /** The words that compounds make, those in a phrase, too. */
    List<String> wholes() {
        return tokens.stream().filter(token -> token.is(Kind.WHOLE)).map(Token::word).toList();
    }

    /** The runs that a text must hold to answer. */
    List<String> runs() {
        return tokens.stream().filter(token -> token.is(Kind.RUN)).map(Token::word).toList();
    }
}
