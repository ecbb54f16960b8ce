package dev.seriatim.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.language.Direction;

/**
 * An author in a list.
 *
 * @param articleCount how many articles of theirs readers can see
 */
public record AuthorSummary(
        @JsonUnwrapped AuthorProfile author,
        Direction direction,
        long articleCount,
        Metadata metadata) {}
