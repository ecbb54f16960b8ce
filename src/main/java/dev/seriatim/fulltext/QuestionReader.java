package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Leaf.Sort;
import dev.seriatim.fulltext.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a question in web search syntax: words, {@code "phrases"}, {@code or}, {@code -} before
 * what is not wanted, {@code *} behind the beginning of a word. Any text is a question; what makes
 * no sense in it is passed over.
 */
final class QuestionReader {

    private static final Pattern OR = Pattern.compile("(?iu)or");

    private static final String QUOTES = "\"“”„‟«»";

    private final String text;
    private final List<List<Term>> clauses = new ArrayList<>();
    private List<Term> clause = new ArrayList<>();
    private int index;

    QuestionReader(String text) {
        this.text = text;
    }

    /** The alternatives, each with all that belongs to it; none of them is empty. */
    List<List<Term>> clauses() {
        while (index < text.length()) {
            int c = text.codePointAt(index);
            if (isSpace(c)) {
                index += Character.charCount(c);
            } else {
                readTerm();
            }
        }
        endClause();
        return clauses;
    }

    private void readTerm() {
        boolean wanted = true;
        if (text.charAt(index) == '-') {
            wanted = false;
            index++;
        }
        if (index < text.length() && isQuote(index)) {
            readPhrase(wanted);
        } else {
            readWord(wanted);
        }
    }

    private void readPhrase(boolean wanted) {
        int start = ++index;
        while (index < text.length() && !isQuote(index)) {
            index++;
        }
        var tokens = tokens(start, index++);
        if (tokens.size() == 1 && tokens.get(0).is(Kind.RUN)) {
            addTerm(wanted, List.of(new Leaf(Sort.RUN, tokens)));
        } else if (!tokens.isEmpty()) {
            addTerm(wanted, List.of(new Leaf(Sort.PHRASE, tokens)));
        }
    }

    private void readWord(boolean wanted) {
        int start = index;
        while (index < text.length() && !isSpace(text.codePointAt(index)) && !isQuote(index)) {
            index += Character.charCount(text.codePointAt(index));
        }
        var word = text.substring(start, index);
        if (OR.matcher(word).matches()) {
            endClause();
            return;
        }
        var leaves = leaves(tokens(start, index));
        if (word.endsWith("*")) {
            beginning(leaves);
        }
        addTerm(wanted, leaves);
    }

    // Hebrew puts one before the last letter of an abbreviation.
    private boolean isQuote(int place) {
        return QUOTES.indexOf(text.charAt(place)) >= 0
                && !(place > 0
                        && place + 1 < text.length()
                        && Scripts.isHebrew(text.charAt(place - 1))
                        && Scripts.isHebrew(text.charAt(place + 1)));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The tokens of a piece of the question, at their places in the whole of it. */
    private List<Token> tokens(int start, int end) {
        return Tokenizer.tokens(FoldedText.of(text.substring(start, end))).stream()
                .filter(token -> !token.is(Kind.NUMBER))
                .toList();
    }

    private static List<Leaf> leaves(List<Token> tokens) {
        var leaves = new ArrayList<Leaf>();
        for (int start = 0; start < tokens.size(); ) {
            int end = start + 1;
            while (end < tokens.size()
                    && tokens.get(end).compound() == tokens.get(start).compound()) {
                end++;
            }
            var sort = tokens.get(start).is(Kind.RUN) ? Sort.RUN : Sort.WORD;
            leaves.add(new Leaf(sort, List.copyOf(tokens.subList(start, end))));
            start = end;
        }
        return leaves;
    }

    private static void beginning(List<Leaf> leaves) {
        if (leaves.isEmpty() || !leaves.get(leaves.size() - 1).is(Sort.WORD)) {
            return;
        }
        var parts = leaves.remove(leaves.size() - 1).parts();
        var last = parts.get(parts.size() - 1);
        parts.subList(0, parts.size() - 1)
                .forEach(part -> leaves.add(new Leaf(Sort.WORD, List.of(part))));
        leaves.add(new Leaf(Sort.BEGINNING, List.of(last)));
    }

    private void addTerm(boolean wanted, List<Leaf> leaves) {
        if (!leaves.isEmpty()) {
            clause.add(new Term(wanted, leaves));
        }
    }

    private void endClause() {
        if (!clause.isEmpty()) {
            clauses.add(clause);
            clause = new ArrayList<>();
        }
    }
}
