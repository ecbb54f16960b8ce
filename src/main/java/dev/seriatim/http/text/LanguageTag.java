package dev.seriatim.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed language tag (BCP 47, RFC 5646 2.1) of at most 35 characters, or nothing. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "write a BCP 47 language tag such as en or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves the grammar to the JDK. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || isTag(tag);
        }

        /** Whether this is a tag, and there is one. */
        public static boolean isTag(String tag) {
            return !tag.isEmpty() && tag.length() <= 35 && isWellFormed(tag);
        }

        private static boolean isWellFormed(String tag) {
            try {
                new Locale.Builder().setLanguageTag(tag);
                return true;
            } catch (IllformedLocaleException malformed) {
                return false;
            }
        }
    }
}
