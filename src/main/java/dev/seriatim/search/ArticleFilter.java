package dev.seriatim.search;

import dev.seriatim.http.AnyOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which published articles are asked for: those to which all of this applies. Nothing said means
 * all.
 *
 * @param series slugs, as are topics and authors
 * @param languages language ranges: {@code en} also means {@code en-GB} (RFC 4647 3.3.1)
 * @param publishedAfter later than this, to the microsecond
 */
record ArticleFilter(
        @Nullable AnyOf series,
        @Nullable AnyOf topics,
        @Nullable AnyOf authors,
        @Nullable AnyOf languages,
        @Nullable Instant publishedAfter,
        @Nullable Instant publishedBefore,
        @Nullable Instant updatedAfter) {}
