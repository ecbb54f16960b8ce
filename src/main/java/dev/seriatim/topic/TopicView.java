package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic as an editor sees one. */
public record TopicView(
        UUID id,
        String slug,
        String name,
        String language,
        @Nullable String description,
        Map<String, TopicTranslation> translations,
        Metadata metadata,
        Instant createdAt,
        Instant updatedAt) {}
