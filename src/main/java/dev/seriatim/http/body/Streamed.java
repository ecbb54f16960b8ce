package dev.seriatim.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on an operation whose body is never held as a whole, and so may be as large as {@code
 * quarkus.http.limits.max-body-size} says. It may also take as long as it goes on coming.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Streamed {}
