package dev.seriatim.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;

/** An absolute http or https URL of at most 2000 characters, or nothing. */
@Pattern(regexp = "(?U)https?://" + WebUrl.HOST + "(?:[/?#][^\\s<>\"{}|\\\\^`]*)?")
@CodePointLength(max = 2000)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebUrl {

    /**
     * RFC 3986 3.2: who may be asked, and a port up to 65535, in an expression for a whole host.
     */
    String HOST =
            "(?:[^\\s<>\"{}|\\\\^`/?#@\\[\\]]*@)?(?:\\[[0-9A-Fa-f:.]+\\]|[^\\s<>\"{}|\\\\^`/?#:@\\[\\]]+)"
                    + "(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4})?)?";

    String message() default "write an absolute http or https URL of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
