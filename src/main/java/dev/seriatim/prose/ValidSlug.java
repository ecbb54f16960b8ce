package dev.seriatim.prose;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A slug as {@link Slug} makes them, or nothing. */
@Constraint(validatedBy = ValidSlug.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidSlug {

    String message() default
            "write lower-case letters, digits and single hyphens between them, at most 200 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves the rule to {@link Slug}. */
    class Check implements ConstraintValidator<ValidSlug, String> {

        @Override
        public boolean isValid(@Nullable String slug, ConstraintValidatorContext context) {
            return slug == null || Slug.isValid(slug);
        }
    }
}
