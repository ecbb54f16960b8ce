package dev.seriatim.article.publication;

import java.util.List;
import java.util.UUID;

/** What became of articles that were published together, in the order in which they were named. */
public record PublicationReport(List<Item> items) {

    /**
     * An article after its publication.
     *
     * @param etag what {@code If-Match} has to hold for the next change
     */
    public record Item(UUID articleId, String slug, String state, String etag) {}
}
