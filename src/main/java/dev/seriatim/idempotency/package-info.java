/**
 * Requests that may be sent again: a {@code POST} with an {@code Idempotency-Key} is carried out
 * once and answered alike each time. It owns the keys, what was answered to them, and for how long.
 * It does not know what any request does.
 */
@NullMarked
package dev.seriatim.idempotency;

import org.jspecify.annotations.NullMarked;
