package dev.seriatim.article.bulk;

import dev.seriatim.audit.AboutArticles;
import java.util.List;
import java.util.UUID;

/** What became of articles that were written to together, in the order in which they were named. */
public record BulkReport(List<Item> items) implements AboutArticles {

    /**
     * An article afterwards.
     *
     * @param etag what {@code If-Match} has to hold for the next change
     */
    public record Item(UUID articleId, String slug, String state, String etag) {}

    @Override
    public List<UUID> articles() {
        return items.stream().map(Item::articleId).toList();
    }
}
