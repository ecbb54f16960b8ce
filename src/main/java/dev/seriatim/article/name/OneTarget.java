package dev.seriatim.article.name;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;

/** The target is said in one way. A title beside an id, slug or URL is a label. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneTarget.Check.class)
public @interface OneTarget {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts what the target says. */
    class Check implements ConstraintValidator<OneTarget, ArticleTarget> {

        @Override
        public boolean isValid(ArticleTarget target, ConstraintValidatorContext context) {
            var ways =
                    Stream.of(target.articleId(), target.slug(), target.url())
                            .filter(Objects::nonNull)
                            .count();
            return ways == 1 || (ways == 0 && target.title() != null);
        }
    }
}
