package dev.seriatim.http.conditional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Something as an item of a list, which can be changed without being read once more.
 *
 * @param etag what {@code If-Match} takes
 */
public record Listed<T>(@JsonUnwrapped T item, String etag) {}
