package dev.seriatim.article.editing;

import java.time.Instant;

/** A line of the list of what an article's drafts said; see {@link EarlierDraftView}. */
public record EarlierDraftListing(
        long number,
        String title,
        int wordCount,
        Instant writtenAt,
        Instant replacedAt,
        String replacedBy) {}
