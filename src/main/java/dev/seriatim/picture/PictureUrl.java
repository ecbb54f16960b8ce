package dev.seriatim.picture;

import dev.seriatim.http.text.WebUrl;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * Where a picture is: a web address as of {@link WebUrl}, or one relative to the site, such as
 * {@code /pictures/pond.jpg}; nothing is fine, too. A relative one names no other host and no
 * scheme, and has no segments of dots, so that it stays on the site wherever that is.
 */
@Pattern(
        regexp =
                "(?U)https?://"
                        + WebUrl.HOST
                        + "(?:[/?#]"
                        + PictureUrl.CHARACTER
                        + "*)?|(?!//|[^/?#]*:|[?#]|(?:[^?#]*/)?\\.{1,2}(?:[/?#]|$))"
                        + PictureUrl.CHARACTER
                        + "+")
@CodePointLength(max = 2000)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PictureUrl {

    /** What may stand anywhere in an address. */
    String CHARACTER = "[^\\s<>\"{}|\\\\^`]";

    String message() default
            "write an http or https URL of at most 2000 characters, or one relative to the site";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
