package dev.seriatim.article;

import dev.seriatim.article.name.LinkState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A related link as it was written, with what it leads to now. */
public record ToldLink(
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String url,
        String kind,
        @Nullable String note,
        LinkState state,
        @Nullable Target target) {

    /**
     * The article that it leads to.
     *
     * @param state how that article stands with its readers
     */
    public record Target(UUID id, String slug, String title, String state) {}
}
