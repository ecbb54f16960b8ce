package dev.seriatim.fulltext;

/**
 * A word in a folded text, or a run of letters in which words are not told apart by spaces.
 *
 * @param position the number of the word; a run takes as many as it has letters
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
        /** A number as others write it, which texts are found by and questions do not ask for. */
        NUMBER,
        /** Letters of a segmented script. */
        RUN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is not another spelling of what stands in the text. */
    boolean isSpelt() {
        return is(Kind.PART) || is(Kind.RUN);
    }

    /** A single letter outside of segmented scripts says nothing. */
    boolean hasLettersOnly() {
        return word.codePoints().noneMatch(c -> c < 0x80 && !Character.isLetter(c));
    }
}
