package dev.seriatim.author;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.picture.Cover;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An author as an editor sees one. */
public record AuthorView(
        UUID id,
        String slug,
        String name,
        String language,
        @Nullable String bio,
        @Nullable String url,
        @Nullable Cover picture,
        Map<String, AuthorTranslation> translations,
        Metadata metadata,
        Instant createdAt,
        Instant updatedAt) {}
