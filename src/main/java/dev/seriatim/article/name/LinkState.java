package dev.seriatim.article.name;

/**
 * Whether a link or a series part leads readers anywhere. It is derived from its target, never
 * stored.
 */
public enum LinkState {
    /** Readers can follow it to a published article. */
    RESOLVED,
    /** The target exists, but readers cannot see it. */
    UNPUBLISHED,
    /** Nothing has that id, slug or title yet. */
    PENDING,
    /** It leads out of the publication, to a URL. */
    EXTERNAL
}
