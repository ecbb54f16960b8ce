package dev.seriatim.importing.format;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a source.
 *
 * @param entry the path of the entry; nothing if the whole source is meant
 * @param line counted from 1; nothing if the whole entry is meant
 */
public record Place(@Nullable String entry, @Nullable Integer line) {}
