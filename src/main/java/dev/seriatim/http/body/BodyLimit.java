package dev.seriatim.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets how large a JSON body may be, where the default of 1 MiB does not fit. Stands on the body
 * parameter.
 *
 * <pre>{@code RestResponse<Article> create(@BodyLimit(9 << 20) ArticleDraft draft)}</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface BodyLimit {

    /** The limit without this annotation, in bytes. */
    int DEFAULT = 1 << 20;

    /** The largest body accepted, in bytes; a larger one is answered 413. */
    int value();
}
