package dev.seriatim.picture;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What of a picture is to stay in sight when it is cropped, in parts of its width from the left and
 * of its height from the top.
 */
public record FocalPoint(
        @NotNull(message = PART)
                @DecimalMin(value = "0", message = PART)
                @DecimalMax(value = "1", message = PART)
                @Digits(integer = 1, fraction = 6, message = PART)
                BigDecimal x,
        @NotNull(message = PART)
                @DecimalMin(value = "0", message = PART)
                @DecimalMax(value = "1", message = PART)
                @Digits(integer = 1, fraction = 6, message = PART)
                BigDecimal y) {

    private static final String PART = "give a number from 0 to 1 with at most 6 decimals";

    /** Half is half, however many zeros follow. */
    public FocalPoint {
        x = x == null ? x : x.stripTrailingZeros();
        y = y == null ? y : y.stripTrailingZeros();
    }
}
