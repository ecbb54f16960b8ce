package dev.seriatim.importing.format;

import org.jspecify.annotations.Nullable;

/**
 * Where an article says that it stands in a series.
 *
 * @param order by which the parts that say one are sorted; those without come behind, in the order
 *     of their dates
 */
public record FoundPart(String title, @Nullable Double order) {}
