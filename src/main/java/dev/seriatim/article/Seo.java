package dev.seriatim.article;

import dev.seriatim.picture.PictureUrl;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What search engines, and those who share a link, are told of a page where that is not what its
 * readers are told.
 *
 * @param image the address of a picture
 * @param noindex whether search engines are asked to leave the page out
 */
public record Seo(
        @Nullable @CodePointLength(max = 300, message = "use at most 300 characters") String title,
        @Nullable @CodePointLength(max = 1000, message = "use at most 1000 characters")
                String description,
        @Nullable @PictureUrl String image,
        Boolean noindex) {

    /** A page of which nothing is said is found. */
    public Seo {
        noindex = noindex != null && noindex;
    }
}
