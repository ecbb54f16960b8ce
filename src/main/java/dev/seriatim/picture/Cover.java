package dev.seriatim.picture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The picture of an article or an author; width and height in pixels.
 *
 * @param url relative to the site as its editor may have written it, absolute as readers are told
 * @param alt empty for a picture that is there for decoration only
 * @param placeholder what to show until the picture is there, such as a BlurHash or a data URI
 */
public record Cover(
        @NotNull(message = "give the picture's URL") @PictureUrl String url,
        @Nullable @CodePointLength(max = 500, message = "use at most 500 characters") String alt,
        @Nullable @CodePointLength(max = 1000, message = "use at most 1000 characters")
                String caption,
        @Nullable @CodePointLength(max = 300, message = "use at most 300 characters") String credit,
        @Nullable @Min(value = 1, message = PIXELS) @Max(value = 100_000, message = PIXELS)
                Integer width,
        @Nullable @Min(value = 1, message = PIXELS) @Max(value = 100_000, message = PIXELS)
                Integer height,
        @Nullable @Valid FocalPoint focalPoint,
        @Nullable @CodePointLength(min = 1, max = 2000, message = "use 1 to 2000 characters")
                String placeholder) {

    private static final String PIXELS = "give 1 to 100000 pixels";
}
