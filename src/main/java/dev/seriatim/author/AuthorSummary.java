package dev.seriatim.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An author in a list.
 *
 * @param articleCount how many articles of theirs readers can see
 */
public record AuthorSummary(@JsonUnwrapped AuthorProfile author, long articleCount) {}
