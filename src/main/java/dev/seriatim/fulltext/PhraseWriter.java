package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes a phrase as a {@code tsquery}: words next to each other, common ones too, in every
 * spelling that a text may have. {@code "semidetached house"} is also asked with two places for its
 * first word, where a text has a hyphen in it.
 */
final class PhraseWriter {

    /** Of how many parts compounds are that may be asked for as one word. */
    private static final List<Integer> PARTS_OF_JOINED = List.of(2, 3);

    /** In a longer phrase, words are asked for as they are spelt there. */
    private static final int MOST_RESPELT = 6;

    private final Lexemes lexemes;

    PhraseWriter(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** What one word, run or compound of a phrase may look like, and how many places it takes. */
    private record Spelling(List<Placed> words, int places) {}

    private record Placed(int place, String query) {}

    /** The phrase of these words, compounds and runs. */
    String phrase(List<Token> tokens) {
        var told = respelt(tokens, token -> true);
        var common = tokens.stream().map(Token::word).filter(this::isCommon).distinct().toList();
        var others = respelt(tokens, token -> !isCommon(token.word()));
        if (common.isEmpty() || others.isEmpty()) {
            return told;
        }
        var untold = Lexemes.anyOf(common.stream().map(Lexemes::untold).toList());
        return told + " | (" + untold + " & (" + others + "))";
    }

    private boolean isCommon(String word) {
        return lexemes.common().isLeftOutOfQuestions(word);
    }

    private String respelt(List<Token> tokens, Predicate<Token> isAsked) {
        var pieces = pieces(tokens, isAsked);
        var phrases = new LinkedHashSet<String>();
        phrases.add(written(pieces.stream().map(spellings -> spellings.get(0)).toList()));
        phrases.add(written(pieces.stream().map(PhraseWriter::shortest).toList()));
        if (pieces.size() <= MOST_RESPELT) {
            for (int i = 0; i < pieces.size(); i++) {
                for (var other : pieces.get(i)) {
                    var spelt = new ArrayList<>(pieces.stream().map(s -> s.get(0)).toList());
                    spelt.set(i, other);
                    phrases.add(written(spelt));
                }
            }
        }
        phrases.remove("");
        return String.join(" | ", phrases);
    }

    private static Spelling shortest(List<Spelling> spellings) {
        return spellings.stream().min((a, b) -> a.places() - b.places()).orElseThrow();
    }

    private List<List<Spelling>> pieces(List<Token> tokens, Predicate<Token> isAsked) {
        var pieces = new ArrayList<List<Spelling>>();
        for (int start = 0; start < tokens.size(); ) {
            int end = start + 1;
            while (end < tokens.size()
                    && tokens.get(end).compound() == tokens.get(start).compound()) {
                end++;
            }
            var piece = tokens.subList(start, end);
            pieces.add(
                    piece.get(0).is(Kind.RUN)
                            ? List.of(run(piece.get(0).word()))
                            : spellings(piece, end < tokens.size(), isAsked));
            start = end;
        }
        return pieces;
    }

    private static Spelling run(String run) {
        var pieces = new ArrayList<Placed>();
        for (var piece : Runs.asked(run)) {
            pieces.add(new Placed(pieces.size(), Lexemes.quoted(piece)));
        }
        int letters = Runs.length(run);
        return letters > 1
                ? new Spelling(pieces, letters)
                : new Spelling(List.of(new Placed(0, pieces.get(0).query() + ":*")), 1);
    }

    private List<Spelling> spellings(
            List<Token> compound, boolean goesOn, Predicate<Token> isAsked) {
        var parts = compound.stream().filter(token -> token.is(Kind.PART)).toList();
        var spellings = new ArrayList<Spelling>();
        var apart = new ArrayList<Placed>();
        for (int i = 0; i < parts.size(); i++) {
            if (isAsked.test(parts.get(i))) {
                apart.add(new Placed(i, word(parts.get(i).word())));
            }
        }
        spellings.add(new Spelling(apart, parts.size()));
        if (apart.isEmpty()) {
            return spellings;
        }
        for (var token : compound) {
            if (token.is(Kind.WHOLE)) {
                spellings.add(new Spelling(List.of(new Placed(0, word(token.word()))), 1));
            }
        }
        if (parts.size() == 1) {
            spellings.addAll(longer(parts.get(0).word(), goesOn));
        }
        return spellings;
    }

    private List<Spelling> longer(String word, boolean goesOn) {
        var longer = new ArrayList<Spelling>();
        apart(word).ifPresent(longer::add);
        for (int parts : goesOn ? PARTS_OF_JOINED : List.<Integer>of()) {
            var joined = lexemes.asked(word).stream().map(lexeme -> Lexemes.joined(lexeme, parts));
            longer.add(new Spelling(List.of(new Placed(0, Lexemes.anyOf(joined.toList()))), parts));
        }
        return longer;
    }

    private Optional<Spelling> apart(String word) {
        var pieces = Pieces.all(word);
        if (pieces.size() == 1) {
            return Optional.empty();
        }
        var placed = new ArrayList<Placed>();
        for (var piece : pieces) {
            placed.add(new Placed(placed.size(), word(piece)));
        }
        return Optional.of(new Spelling(placed, pieces.size()));
    }

    private String word(String word) {
        var asked = new LinkedHashSet<>(lexemes.asked(word));
        if (isCommon(word)) {
            asked.add(Lexemes.common(word));
        }
        return Lexemes.anyOf(asked);
    }

    private static String written(List<Spelling> spellings) {
        var phrase = new StringBuilder();
        int start = 0;
        int before = 0;
        for (var spelling : spellings) {
            for (var word : spelling.words()) {
                int place = start + word.place();
                if (!phrase.isEmpty()) {
                    phrase.append(" <").append(place - before).append("> ");
                }
                phrase.append(word.query());
                before = place;
            }
            start += spelling.places();
        }
        return phrase.toString();
    }
}
