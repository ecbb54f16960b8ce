package dev.seriatim.delivery.search;

import dev.seriatim.http.AnyOf;
import dev.seriatim.language.LanguagePriorityList;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which published articles are asked for: those to which all of this applies. Nothing said means
 * all.
 *
 * @param slugs present or former ones of the articles themselves
 * @param series slugs, as are authors and topics
 * @param languages language ranges: {@code en} also means {@code en-GB} (RFC 4647 3.3.1)
 * @param metadata the values that it has under these keys
 * @param preferred in the best of which each work is wanted once, rather than every article of it
 * @param publishedAfter later than this, to the microsecond
 */
record ArticleFilter(
        @Nullable AnyOf slugs,
        @Nullable AnyOf ids,
        @Nullable AnyOf series,
        @Nullable AnyOf authors,
        @Nullable AnyOf topics,
        @Nullable AnyOf languages,
        @Nullable AnyOf contentRatings,
        @Nullable Instant publishedAfter,
        @Nullable Instant publishedBefore,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        SortedMap<String, String> metadata,
        @Nullable LanguagePriorityList preferred) {

    static final ArticleFilter ALL = of(null, null, null, null);

    /** Those of series, authors, topics and languages. */
    static ArticleFilter of(
            @Nullable AnyOf series,
            @Nullable AnyOf authors,
            @Nullable AnyOf topics,
            @Nullable AnyOf languages) {
        return new ArticleFilter(
                null,
                null,
                series,
                authors,
                topics,
                languages,
                null,
                null,
                null,
                null,
                null,
                Collections.emptySortedMap(),
                null);
    }

    boolean isOfOneSeries() {
        return series != null && series.values().size() == 1;
    }
}
