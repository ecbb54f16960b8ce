package dev.seriatim.delivery;

import dev.seriatim.card.ArticleCard;
import dev.seriatim.card.AuthorName;
import dev.seriatim.http.conditional.Dated;
import dev.seriatim.picture.Cover;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to read next: the card of an article, or as much as is known of what lies outside of
 * the publication, which is a title and a URL.
 *
 * @param score how similar it is, 0 to 1 to three decimals, if that is why it is here
 * @param url the article's page on the site if that is known, or the address out of the publication
 */
public record RelatedArticle(
        @Nullable UUID id,
        @Nullable String slug,
        String title,
        @Nullable String excerpt,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Integer readingMinutes,
        @Nullable Cover cover,
        List<AuthorName> authors,
        @Nullable String url,
        String kind,
        @Nullable String note,
        Reason reason,
        @Nullable BigDecimal score)
        implements Dated {

    @Override
    public @Nullable Instant lastModified() {
        return updatedAt;
    }

    /** Why it is recommended. */
    public enum Reason {
        /** An editor linked it. */
        CURATED,
        /** It is the next part of the article's first series. */
        SERIES,
        /** It has topics, authors, a series or words of its title in common with the article. */
        SIMILAR
    }

    /** An article of the publication. */
    static RelatedArticle within(
            ArticleCard card,
            String kind,
            @Nullable String note,
            Reason reason,
            @Nullable BigDecimal score) {
        var teaser = card.teaser();
        return new RelatedArticle(
                teaser.id(),
                teaser.slug(),
                teaser.title(),
                teaser.excerpt(),
                teaser.language(),
                teaser.publishedAt(),
                teaser.updatedAt(),
                teaser.readingMinutes(),
                teaser.cover(),
                card.authors(),
                teaser.url(),
                kind,
                note,
                reason,
                score);
    }

    /** What an editor linked outside of it. */
    static RelatedArticle outside(String title, String kind, @Nullable String note, String url) {
        return new RelatedArticle(
                null,
                null,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                url,
                kind,
                note,
                Reason.CURATED,
                null);
    }
}
