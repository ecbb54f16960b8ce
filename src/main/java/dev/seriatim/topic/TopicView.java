package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic as an editor sees one. */
public record TopicView(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        Metadata metadata,
        Instant createdAt,
        Instant updatedAt) {}
