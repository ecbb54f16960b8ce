package dev.seriatim.fulltext;

/**
 * A word in a folded text, or a run of letters in which words are not told apart by spaces.
 *
 * @param position the number of the word; a run takes as many as it has characters
 * @param compound the same for all words of a compound
 * @param start where it begins in the folded text
 */
record Token(String word, Kind kind, int position, int compound, int start, int end) {

    /** A token longer than this is found by its beginning. */
    static final int LONGEST = 100;

    enum Kind {
        /** A word, or one of those that a compound is made of. */
        PART,
        /** A compound written as one word. */
        WHOLE,
        /** Letters of a segmented script. */
        RUN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A single letter outside of segmented scripts says nothing. */
    boolean hasLettersOnly() {
        return word.codePoints().noneMatch(c -> c < 0x80 && !Character.isLetter(c));
    }
}
