package dev.seriatim.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.http.json.Metadata;

/**
 * An author in a list.
 *
 * @param articleCount how many articles of theirs readers can see
 */
public record AuthorSummary(
        @JsonUnwrapped AuthorProfile author, long articleCount, Metadata metadata) {}
