package dev.seriatim.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a client that heard no answer send its request again. Stands on every {@code POST} of
 * management, which must run in a transaction: the answer is kept in the same one.
 *
 * <p>See draft-ietf-httpapi-idempotency-key-header.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
