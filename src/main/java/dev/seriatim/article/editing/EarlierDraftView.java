package dev.seriatim.article.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleDraft;
import java.time.Instant;

/**
 * What a draft said before it was written over.
 *
 * @param replacedBy the name of the key that wrote something else
 */
public record EarlierDraftView(
        long number,
        @JsonUnwrapped ArticleDraft draft,
        Instant writtenAt,
        Instant replacedAt,
        String replacedBy) {}
