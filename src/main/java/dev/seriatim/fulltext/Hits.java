package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Leaf.Sort;
import dev.seriatim.fulltext.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds in a text of one language what a question asks for. */
public final class Hits {

    /**
     * A place in a text, and which of the things that were asked for stands there.
     *
     * @param start in characters
     * @param asked a number below {@link Hits#number()}
     */
    public record Hit(int start, int end, int asked) {}

    private final Lexemes lexemes;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();

    /** What was found out of words of texts, which come again and again. */
    private final Map<String, Integer> known = new HashMap<>();

    private int number;

    Hits(Language language, List<Leaf> leaves) {
        lexemes = new Lexemes(language);
        leaves.forEach(this::expect);
    }

    private void expect(Leaf leaf) {
        leaf.wholes().forEach(whole -> expectWord(whole, number));
        for (var token : leaf.parts()) {
            if (token.is(Kind.RUN)) {
                runs.putIfAbsent(token.word(), number++);
            } else if (leaf.is(Sort.BEGINNING)) {
                beginnings.putIfAbsent(Accents.removed(token.word()), number++);
            } else if (leaf.parts().size() == 1 || token.word().length() > 1) {
                expectWord(token.word(), number++);
            }
        }
    }

    private void expectWord(String word, int asked) {
        if (!lexemes.common().isLeftOutOfQuestions(word)) {
            lexemes.asked(word).forEach(lexeme -> words.putIfAbsent(lexeme, asked));
        }
    }

    /** How many things are asked for. */
    public int number() {
        return number;
    }

    /**
     * The first hits in a piece of a text, in their order; two may overlap.
     *
     * @param offset where in the text the piece begins
     */
    public List<Hit> in(String text, int offset, int most) {
        var folded = FoldedText.of(text);
        var found = new ArrayList<Hit>();
        int marked = -1;
        for (var token : Tokenizer.tokens(folded)) {
            if (found.size() >= most) {
                break;
            }
            if (token.is(Kind.RUN)) {
                runs.forEach((run, asked) -> findRun(folded, offset, token, run, asked, found));
            } else {
                int asked = known.computeIfAbsent(token.word(), this::asked);
                // A part says more closely than the whole behind it what was found.
                boolean told = !token.isSpelt() && marked == token.compound();
                if (asked >= 0 && !told) {
                    marked = token.compound();
                    found.add(hit(folded, offset, token.start(), token.end(), asked));
                }
            }
        }
        found.sort((a, b) -> a.start() == b.start() ? b.end() - a.end() : a.start() - b.start());
        return found;
    }

    private static void findRun(
            FoldedText folded, int offset, Token token, String run, int asked, List<Hit> found) {
        int at = token.word().indexOf(run);
        while (at >= 0) {
            int start = token.start() + at;
            found.add(hit(folded, offset, start, start + run.length(), asked));
            at = token.word().indexOf(run, at + run.length());
        }
    }

    private static Hit hit(FoldedText folded, int offset, int start, int end, int asked) {
        return new Hit(
                offset + folded.originalStart(start), offset + folded.originalEnd(end), asked);
    }

    private int asked(String word) {
        return Stream.concat(Stream.of(word), Pieces.told(word).stream())
                .mapToInt(this::askedWhole)
                .filter(asked -> asked >= 0)
                .findFirst()
                .orElse(-1);
    }

    private int askedWhole(String word) {
        for (var lexeme : lexemes.of(word)) {
            var asked = words.get(lexeme);
            if (asked != null) {
                return asked;
            }
        }
        var plain = beginnings.isEmpty() ? "" : Accents.removed(word);
        return beginnings.entrySet().stream()
                .filter(beginning -> plain.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }
}
