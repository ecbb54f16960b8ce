package dev.seriatim.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.conditional.Dated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published article that links to another one, seen from there.
 *
 * @param kind the kind of its first related link, or body if it links in its body only
 * @param anchorText what its first link in the body says, if there is one
 * @param sentence the sentence in which that link stands
 */
public record Backlink(
        @JsonUnwrapped ArticleCard article,
        String kind,
        @Nullable String note,
        @Nullable String anchorText,
        @Nullable String sentence)
        implements Dated {

    @Override
    public Instant lastModified() {
        return article.lastModified();
    }
}
