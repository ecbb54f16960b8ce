package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a link or a series part leads readers anywhere. It is derived from its target, never stored. */
public enum LinkState {
    /** Readers can follow it to a published article. */
    @JsonProperty("resolved")
    RESOLVED,
    /** The target exists, but readers cannot see it. */
    @JsonProperty("unpublished")
    UNPUBLISHED,
    /** Nothing has that id, slug or title yet. */
    @JsonProperty("pending")
    PENDING,
    /** It leads out of the publication, to a URL. */
    @JsonProperty("external")
    EXTERNAL
}
