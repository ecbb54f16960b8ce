package dev.seriatim.http.conditional;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer, or an item of one, that says in {@code Last-Modified} when its readers were last given
 * something new of what it is about. What it tells beside that may change without it, so nothing is
 * held against it: {@code If-Modified-Since} makes no difference.
 */
public interface Dated {

    /** That time; nothing where there is nothing. */
    @Nullable Instant lastModified();
}
