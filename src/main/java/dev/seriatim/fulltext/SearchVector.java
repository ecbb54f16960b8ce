package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The words of a text for PostgreSQL to find it by: a {@code tsvector} written out, and beside it
 * the runs of segmented scripts, by which hits are checked. A vector holds a megabyte; of a longer
 * text the beginning has to do.
 */
final class SearchVector {

    /** What a part of a text weighs. */
    enum Weight {
        /** The title. */
        A,
        /** The excerpt, and who and what it is about. */
        B,
        /** Headings. */
        C,
        /** The text. */
        D
    }

    /** PostgreSQL's limits for a vector, a position, and the positions of a word. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS = 255;

    /** No phrase reaches from one part of a text into the next. */
    private static final int GAP = 10;

    private final Lexemes lexemes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final StringBuilder runs = new StringBuilder();
    private int bytes;
    private int start;

    private static final class Entry {
        final StringBuilder positions = new StringBuilder();
        int number;
        int last;
    }

    SearchVector(Language language) {
        this.lexemes = new Lexemes(language);
        add(language.lexeme());
    }

    /** Adds an author or a topic of the text. */
    void add(UUID owner) {
        place(Lexemes.owner(owner), 1, Weight.B);
    }

    /** Adds a part of the text, with what it weighs, behind those that are there. */
    void add(List<Token> tokens, Weight weight) {
        int last = 0;
        for (var token : tokens) {
            if (bytes > MOST_BYTES) {
                return;
            }
            if (token.is(Kind.RUN)) {
                addRun(token, weight);
            } else {
                last = token.is(Kind.PART) ? token.position() : last;
                addWord(token, 1 + last - token.position(), weight);
            }
        }
        if (!tokens.isEmpty()) {
            start += tokens.get(tokens.size() - 1).position() + GAP;
        }
    }

    private void addRun(Token run, Weight weight) {
        runs.append(run.word()).append('\n');
        Runs.pieces(
                run.word(),
                (piece, offset) -> place(piece, start + run.position() + offset, weight));
    }

    private void addWord(Token token, int parts, Weight weight) {
        int position = start + token.position();
        var spelt = Lexemes.spelt(token.word());
        if (weight == Weight.A) {
            place(spelt, position, weight);
        }
        if (lexemes.common().isLeftOutOfTexts(token.word())) {
            if (!place(Lexemes.common(token.word()), position, weight)) {
                add(Lexemes.untold(token.word()));
            }
            return;
        }
        var found = lexemes.of(token.word());
        found.forEach(lexeme -> place(lexeme, position, weight));
        if (token.is(Kind.WHOLE)) {
            found.forEach(lexeme -> place(Lexemes.joined(lexeme, parts), position, weight));
        }
        if (token.is(Kind.PART)) {
            addPieces(token.word(), position, weight);
        }
        // What is written in the text alone is looked up by its beginning, but never suggested.
        if (weight != Weight.D || !found.contains(spelt.substring(1))) {
            add(spelt);
        }
    }

    private void addPieces(String word, int position, Weight weight) {
        int place = position;
        for (var piece : Pieces.told(word)) {
            for (var lexeme : lexemes.of(piece)) {
                place(lexeme, place, weight);
            }
            place++;
        }
    }

    private Entry add(String lexeme) {
        return entries.computeIfAbsent(
                lexeme,
                added -> {
                    bytes += added.getBytes(StandardCharsets.UTF_8).length + 4;
                    return new Entry();
                });
    }

    /** Says whether the place is told, too. */
    private boolean place(String lexeme, int position, Weight weight) {
        var entry = add(lexeme);
        int place = Math.min(position, LAST_POSITION);
        boolean told = entry.number < MOST_POSITIONS && place > entry.last;
        if (told) {
            entry.positions.append(entry.number == 0 ? ":" : ",").append(place);
            if (weight != Weight.D) {
                entry.positions.append(weight);
            }
            entry.number++;
            entry.last = place;
            bytes += 2;
        }
        return told;
    }

    /** The vector as PostgreSQL reads it. */
    String literal() {
        var literal = new StringBuilder(2 * bytes);
        entries.forEach(
                (lexeme, entry) ->
                        literal.append(Lexemes.quoted(lexeme)).append(entry.positions).append(' '));
        return literal.toString();
    }

    /** The runs of segmented scripts, with line breaks between them. */
    String runs() {
        return runs.toString();
    }
}
