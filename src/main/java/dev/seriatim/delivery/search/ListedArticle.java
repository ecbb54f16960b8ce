package dev.seriatim.delivery.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleBody;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.delivery.ArticleDetails;
import dev.seriatim.delivery.RelatedArticle;
import dev.seriatim.http.conditional.Dated;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.Heading;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.site.ResourceLinks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list, and where to read it.
 *
 * @param snippet a passage that answers a question, as safe HTML with {@code <mark>} around the
 *     hits
 * @param body its text, only when asked for
 * @param outline the headings of its text, only when asked for
 * @param series its places in series, only when asked for
 * @param related what to read next, only when asked for
 * @param metadata only when asked for
 */
public record ListedArticle(
        @JsonUnwrapped ArticleCard card,
        @JsonUnwrapped ArticleDetails details,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String snippet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArticleBody body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Heading> outline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SeriesPlace> series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RelatedArticle> related,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Metadata metadata,
        ResourceLinks links)
        implements Dated {

    @Override
    public Instant lastModified() {
        return card.lastModified();
    }

    UUID id() {
        return card.teaser().id();
    }

    ListedArticle with(@Nullable String snippet) {
        return new ListedArticle(
                card, details, snippet, body, outline, series, related, metadata, links);
    }
}
