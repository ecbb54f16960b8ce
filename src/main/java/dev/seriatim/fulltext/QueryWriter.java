package dev.seriatim.fulltext;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a question asks for in one language as a {@code tsquery}. It may find too much where
 * runs of segmented scripts are asked for, and never too little: those are checked again.
 */
final class QueryWriter {

    private final Lexemes lexemes;
    private final PhraseWriter phrases;
    private final Owners owners;

    QueryWriter(Language language, Owners owners) {
        this.lexemes = new Lexemes(language);
        this.phrases = new PhraseWriter(lexemes);
        this.owners = owners;
    }

    /** The alternatives; empty if no wanted word says anything in this language. */
    String clauses(List<List<Term>> clauses) {
        return clauses.stream().map(this::clause).filter(c -> !c.isEmpty()).collect(anyOf());
    }

    private String clause(List<Term> terms) {
        var wanted = terms.stream().filter(Term::wanted).toList();
        var saysNothing = !wanted.isEmpty() && wanted.stream().allMatch(it -> term(it) == null);
        return saysNothing ? "" : all(terms);
    }

    private String all(List<Term> terms) {
        return terms.stream().map(this::term).filter(Objects::nonNull).collect(allOf());
    }

    /** What an answer has, or has not; nothing if that says nothing. */
    @Nullable String term(Term term) {
        if (!term.wanted() && term.hasRuns()) {
            return Lexemes.quoted(lexemes.language().lexeme());
        }
        var all = leaves(term.leaves());
        if (all.isEmpty()) {
            return null;
        }
        return term.wanted() ? all : "!(" + all + ")";
    }

    /** All of the leaves; empty if none of them says anything. */
    String leaves(List<Leaf> leaves) {
        return leaves.stream().map(this::leaf).filter(Objects::nonNull).collect(allOf());
    }

    private @Nullable String leaf(Leaf leaf) {
        var own =
                switch (leaf.sort()) {
                    case WORD -> word(leaf);
                    case BEGINNING -> beginning(leaf.tokens().get(0).word());
                    case RUN -> run(leaf.tokens().get(0).word());
                    case PHRASE -> phrases.phrase(leaf.tokens());
                };
        return own == null
                ? null
                : Stream.concat(Stream.of(own), owners.lexemes(leaf).stream().map(Lexemes::quoted))
                        .collect(anyOf());
    }

    private @Nullable String word(Leaf leaf) {
        var parts = leaf.parts();
        var whole = leaf.whole();
        boolean saysNothing =
                whole.or(
                                () ->
                                        parts.size() == 1
                                                ? Optional.of(parts.get(0).word())
                                                : Optional.empty())
                        .filter(lexemes.common()::isLeftOutOfQuestions)
                        .isPresent();
        if (saysNothing) {
            return null;
        }
        var apart = phrases.phrase(parts);
        return whole.map(word -> Lexemes.anyOf(lexemes.asked(word)) + " | " + apart).orElse(apart);
    }

    private static String beginning(String word) {
        var plain = Accents.removed(word);
        return Stream.of(plain, Lexemes.spelt(word), Lexemes.common(word))
                .map(lexeme -> Lexemes.quoted(lexeme) + ":*")
                .collect(joining(" | "));
    }

    private static String run(String run) {
        var pieces = Runs.asked(run).stream().distinct().map(Lexemes::quoted).toList();
        return Runs.length(run) == 1 ? pieces.get(0) + ":*" : pieces.stream().collect(allOf());
    }

    /** The words of a question that says nothing, as one word. */
    String joined(List<Token> words) {
        var joined = words.stream().map(Token::word).collect(joining());
        return Lexemes.anyOf(lexemes.asked(joined));
    }

    private static Collector<CharSequence, ?, String> anyOf() {
        return joined(" | ");
    }

    private static Collector<CharSequence, ?, String> allOf() {
        return joined(" & ");
    }

    private static Collector<CharSequence, ?, String> joined(String operator) {
        return collectingAndThen(
                toList(), parts -> parts.isEmpty() ? "" : "(" + String.join(operator, parts) + ")");
    }
}
