package dev.seriatim.article;

import dev.seriatim.prose.Heading;
import java.util.List;
import java.util.UUID;

/** An article with its text, as readers see it. */
public record PublishedText(
        ArticleSummary summary,
        UUID versionId,
        String bodyHtml,
        List<Heading> outline,
        List<WorkCited> worksCited) {}
