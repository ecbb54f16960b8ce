package dev.seriatim.fulltext;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.seriatim.fulltext.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a question asks for in one language as a {@code tsquery}. It may find too much where
 * runs of segmented scripts are asked for, and never too little: those are checked again.
 */
final class QueryWriter {

    /** Between letters and digits: a text may have a space there. */
    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    private final Lexemes lexemes;
    private final Owners owners;

    QueryWriter(Language language, Owners owners) {
        this.lexemes = new Lexemes(language);
        this.owners = owners;
    }

    /** The alternatives; empty if no word of them says anything in this language. */
    String clauses(List<List<Term>> clauses) {
        return clauses.stream().map(this::clause).filter(c -> !c.isEmpty()).collect(anyOf());
    }

    private String clause(List<Term> terms) {
        return terms.stream().map(this::term).filter(Objects::nonNull).collect(allOf());
    }

    private @Nullable String term(Term term) {
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
                    case PHRASE -> phrase(leaf.tokens());
                };
        return own == null
                ? null
                : Stream.concat(Stream.of(own), owners.lexemes(leaf).stream().map(Lexemes::quoted))
                        .collect(anyOf());
    }

    private @Nullable String word(Leaf leaf) {
        var parts = leaf.parts();
        var spelt = leaf.whole().orElseGet(() -> parts.get(0).word());
        boolean single = parts.size() == 1;
        if ((single || leaf.whole().isPresent()) && isCommon(spelt)) {
            return null;
        }
        var found = new LinkedHashSet<String>();
        if (single || leaf.whole().isPresent()) {
            lexemes.asked(spelt).forEach(lexeme -> found.add(Lexemes.quoted(lexeme)));
        }
        var apart = single ? apart(spelt) : phrase(parts);
        if (apart != null) {
            found.add("(" + apart + ")");
        }
        return found.isEmpty() ? null : String.join(" | ", found);
    }

    private boolean isCommon(String word) {
        return lexemes.common().isLeftOutOfQuestions(word);
    }

    private @Nullable String apart(String word) {
        var pieces = LETTERS_AND_DIGITS.split(word);
        return pieces.length == 1
                ? null
                : Stream.of(pieces)
                        .map(piece -> anyOf(lexemes.asked(piece)))
                        .collect(joining(" <-> "));
    }

    private static String beginning(String word) {
        var plain = Accents.removed(word);
        return Lexemes.quoted(plain) + ":* | " + Lexemes.quoted(Lexemes.spelt(word)) + ":*";
    }

    private static String run(String run) {
        var pieces = new ArrayList<String>();
        Runs.pieces(run, (piece, offset) -> pieces.add(Lexemes.quoted(piece)));
        if (!Scripts.isInDictionary(run.codePointAt(0))) {
            var last = pieces.remove(pieces.size() - 1);
            if (pieces.isEmpty()) {
                return last + ":*";
            }
        }
        return pieces.stream().distinct().collect(allOf());
    }

    private @Nullable String phrase(List<Token> tokens) {
        var phrase = new StringBuilder();
        int[] before = {0};
        for (var token : tokens) {
            if (token.is(Kind.RUN)) {
                boolean paired = !Scripts.isInDictionary(token.word().codePointAt(0));
                Runs.pieces(
                        token.word(),
                        (piece, offset) ->
                                follow(
                                        phrase,
                                        before,
                                        token.position() + offset,
                                        Lexemes.quoted(piece) + (paired ? ":*" : "")));
            } else if (!isCommon(token.word())) {
                follow(phrase, before, token.position(), anyOf(lexemes.asked(token.word())));
            }
        }
        return phrase.isEmpty() ? null : phrase.toString();
    }

    private static void follow(StringBuilder phrase, int[] before, int position, String query) {
        if (!phrase.isEmpty()) {
            phrase.append(" <").append(position - before[0]).append("> ");
        }
        phrase.append(query);
        before[0] = position;
    }

    private static String anyOf(Collection<String> lexemes) {
        return lexemes.stream().map(Lexemes::quoted).collect(anyOf());
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
