package dev.seriatim.importing.html;

import org.jspecify.annotations.Nullable;

/**
 * What is said of some words of a paragraph.
 *
 * @param start the HTML before them, if they are marked by HTML
 * @param end the HTML behind them
 * @param address where they lead, if they are a link
 * @param title of a link
 */
record InlineMark(Kind kind, String start, String end, String address, @Nullable String title) {

    /** By what words are marked. */
    enum Kind {
        EMPHASIS,
        STRONG,
        STRUCK,
        LINK,
        HTML
    }

    static final InlineMark EMPHASIS = new InlineMark(Kind.EMPHASIS, "<em>", "</em>", "", null);
    static final InlineMark STRONG = new InlineMark(Kind.STRONG, "<strong>", "</strong>", "", null);
    static final InlineMark STRUCK = new InlineMark(Kind.STRUCK, "<del>", "</del>", "", null);

    static InlineMark html(String start, String element) {
        return new InlineMark(Kind.HTML, start, "</" + element + ">", "", null);
    }

    static InlineMark link(String address, @Nullable String title) {
        return new InlineMark(Kind.LINK, "", "", address, title);
    }

    /** Whether Markdown marks the words by asterisks or tildes. */
    boolean isDelimited() {
        return kind == Kind.EMPHASIS || kind == Kind.STRONG || kind == Kind.STRUCK;
    }

    /** Whether words so marked within words marked alike are marked no more than these. */
    boolean isNothingWithin(InlineMark outer) {
        return kind == outer.kind && (kind != Kind.HTML || start.equals(outer.start));
    }

    /** Whether words with this mark right behind words with the other are one piece. */
    boolean continues(InlineMark other) {
        return kind != Kind.LINK && isNothingWithin(other);
    }
}
