package dev.seriatim.prose;

/** A piece of HTML as an author wrote it. */
sealed interface RawPiece permits RawTag, RawPiece.Text, RawPiece.Comment {

    /** What is neither a tag nor a comment, its character references as they were written. */
    record Text(String html) implements RawPiece {}

    /** A comment, whatever it says. */
    record Comment() implements RawPiece {}
}
