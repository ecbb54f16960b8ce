package dev.seriatim.importing.text;

/** The titles of the articles that are there already; they decide where a list of titles is cut. */
@FunctionalInterface
public interface KnownTitles {

    /** Nothing is known yet. */
    KnownTitles NONE = title -> false;

    /**
     * Tells whether an article of this title exists, or is about to.
     *
     * @param title a title as it stands in the text, without surrounding spaces or quotation marks
     */
    boolean contains(String title);
}
