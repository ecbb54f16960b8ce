package dev.seriatim.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * From where a webhook is told again.
 *
 * @param since a position in the feed of readers
 */
public record Replay(
        @NotNull(message = "say from which position")
                @Pattern(
                        regexp = "0|[1-9][0-9]{0,17}",
                        message = "must be the next of a page of /v1/changes")
                String since) {}
