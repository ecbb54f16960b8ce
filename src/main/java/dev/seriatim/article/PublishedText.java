package dev.seriatim.article;

import dev.seriatim.prose.Heading;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article with its text, as readers see it.
 *
 * @param body the text in the format that was asked for; in HTML, its links still lead to names
 * @param tags the cache tags of its authors and topics, with spaces between them
 */
public record PublishedText(
        ArticleSummary summary,
        UUID versionId,
        String body,
        List<Heading> outline,
        List<WorkCited> worksCited,
        @Nullable String tags) {}
