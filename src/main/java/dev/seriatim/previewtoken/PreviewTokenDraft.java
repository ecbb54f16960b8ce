package dev.seriatim.previewtoken;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What an editor asks of a token.
 *
 * @param expiresIn for how many seconds it shall open the preview; an hour if nothing is said
 */
public record PreviewTokenDraft(
        @Min(value = 60, message = MESSAGE) @Max(value = 604_800, message = MESSAGE)
                Integer expiresIn) {

    private static final String MESSAGE = "choose 60 to 604800 seconds";

    /** An hour will do for most. */
    public PreviewTokenDraft {
        expiresIn = expiresIn == null ? 3600 : expiresIn;
    }
}
