package dev.seriatim.fulltext;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far one spelling is from another, and how to look up those that are near: by what two words
 * have in common when a letter or two are left out of each (SymSpell, by Wolf Garbe). Accents are
 * no mistakes.
 */
final class Spelling {

    /** A word at least so long may hold two mistakes. */
    private static final int LONG = 6;

    /**
     * Only the beginning is looked up, so that a long word has as few neighbours as a short one.
     */
    private static final int BEGINNING = 7;

    private final int[] word;

    private Spelling(int[] word) {
        this.word = word;
    }

    static Spelling of(String word) {
        var folded = FoldedText.of(word).toString();
        return new Spelling(Accents.removed(folded).codePoints().toArray());
    }

    private int mostMistakes() {
        return word.length < LONG ? 1 : 2;
    }

    /** The beginning of the word, and what is left of it without a letter or two: at most 29. */
    Set<String> neighbours() {
        var beginning = new String(word, 0, Math.min(word.length, BEGINNING));
        var all = new LinkedHashSet<>(Set.of(beginning));
        var last = List.of(beginning);
        for (int mistakes = 0; mistakes < mostMistakes(); mistakes++) {
            last = last.stream().flatMap(w -> shorter(w).stream()).distinct().toList();
            all.addAll(last);
        }
        return all;
    }

    private static List<String> shorter(String word) {
        var points = word.codePoints().toArray();
        return IntStream.range(0, points.length > 1 ? points.length : 0)
                .mapToObj(
                        left ->
                                new String(points, 0, left)
                                        + new String(points, left + 1, points.length - left - 1))
                .toList();
    }

    /** The words that may have been meant, the likeliest first; this very word is none of them. */
    List<String> nearest(List<String> words) {
        record Near(String word, int distance, int beginning) {}
        return words.stream()
                .map(
                        other -> {
                            var spelling = Spelling.of(other);
                            return new Near(other, distance(spelling), common(spelling));
                        })
                .filter(near -> near.distance() > 0 && near.distance() <= mostMistakes())
                .sorted(
                        Comparator.comparingInt(Near::distance)
                                .thenComparing(Near::beginning, Comparator.reverseOrder())
                                .thenComparing(Near::word))
                .map(Near::word)
                .toList();
    }

    private int common(Spelling other) {
        int length = 0;
        while (length < Math.min(word.length, other.word.length)
                && word[length] == other.word[length]) {
            length++;
        }
        return length;
    }

    /** Letters left out, added, changed, or exchanged with the next one (Damerau, Levenshtein). */
    private int distance(Spelling other) {
        int[] letters = other.word;
        int[][] costs = new int[word.length + 1][letters.length + 1];
        for (int i = 0; i <= word.length; i++) {
            for (int j = 0; j <= letters.length; j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, letters, i, j);
            }
        }
        return costs[word.length][letters.length];
    }

    private int cost(int[][] costs, int[] letters, int i, int j) {
        int changed = costs[i - 1][j - 1] + (word[i - 1] == letters[j - 1] ? 0 : 1);
        int cost = Math.min(changed, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        boolean exchanged =
                i > 1 && j > 1 && word[i - 1] == letters[j - 2] && word[i - 2] == letters[j - 1];
        return exchanged ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
