package dev.seriatim.fulltext;

import static java.util.stream.Collectors.joining;

import dev.seriatim.fulltext.Token.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question whose wanted words are all common ones, asked of titles, as they are spelt: {@code the
 * who}. What it does not want may stand nowhere, and common words of that not in the title.
 */
final class TitleQuery {

    /** Longer questions of common words are asked as they are spelt. */
    private static final int MOST_RESPELT = 4;

    private final String text;
    private final List<List<Term>> clauses;

    TitleQuery(String text, List<List<Term>> clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /** The query; empty if there is no word in it. */
    String in(QueryWriter writer) {
        var words = words();
        var unwanted = terms(term -> !term.wanted()).map(term -> unwanted(term, writer));
        return words.isEmpty()
                ? ""
                : Stream.concat(Stream.of(titles(words, writer)), unwanted).collect(joining(" & "));
    }

    private Stream<Term> terms(Predicate<Term> which) {
        return clauses.stream().flatMap(List::stream).filter(which);
    }

    /** Where nothing is unwanted, "or" is a word like others: to be or not to be. */
    private List<Token> words() {
        var tokens =
                terms(Term::wanted).count() == terms(term -> true).count()
                        ? Tokenizer.tokens(FoldedText.of(text)).stream()
                        : terms(Term::wanted).flatMap(TitleQuery::tokens);
        return tokens.filter(token -> token.is(Kind.PART)).toList();
    }

    private static Stream<Token> tokens(Term term) {
        return term.leaves().stream().flatMap(leaf -> leaf.tokens().stream());
    }

    private static String unwanted(Term term, QueryWriter writer) {
        var asked = writer.term(term);
        return asked != null
                ? asked
                : "!("
                        + tokens(term)
                                .filter(token -> token.is(Kind.PART))
                                .map(TitleQuery::spelt)
                                .collect(joining(" <-> "))
                        + ")";
    }

    // Or of texts that have all of them in one word: has-been.
    private static String titles(List<Token> words, QueryWriter writer) {
        var spelt =
                words.stream()
                        .map(TitleQuery::spelt)
                        .reduce((before, word) -> next(before, word, words.size()))
                        .orElseThrow();
        return words.size() == 1 ? spelt : "(" + spelt + " | " + writer.joined(words) + ")";
    }

    private static String spelt(Token token) {
        return Lexemes.quoted(Lexemes.spelt(token.word()));
    }

    // A compound takes the places of its parts: whos who is Who's Who.
    private static String next(String before, String word, int words) {
        var next = before + " <-> " + word;
        return words > MOST_RESPELT ? next : "(" + next + " | " + before + " <2> " + word + ")";
    }
}
