package dev.seriatim.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something to read next.
 *
 * @param slug the article's slug, or nothing if the link leads out of the publication
 * @param score how similar it is, 0 to 1 to three decimals, if that is why it is here
 * @param url the article's page on the site if that is known, or the address out of the publication
 */
public record RelatedArticle(
        @Nullable String slug,
        String title,
        @Nullable String excerpt,
        String kind,
        @Nullable String note,
        Reason reason,
        @Nullable BigDecimal score,
        @Nullable String url) {

    /** Why it is recommended. */
    public enum Reason {
        /** An editor linked it. */
        CURATED,
        /** It is the next part of the article's first series. */
        SERIES,
        /** It has topics, authors, a series or words of its title in common with the article. */
        SIMILAR
    }
}
