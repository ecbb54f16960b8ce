package dev.seriatim.http;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next the cursor of the following page, null on the last one; {@link PageLinks} repeats it
 *     as a link
 * @param total how many items the whole list has, null (and left out) unless it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {}
