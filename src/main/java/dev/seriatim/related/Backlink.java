package dev.seriatim.related;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published article that links to another one, seen from there. */
public record Backlink(
        @JsonIgnore UUID sourceId,
        @JsonIgnore Instant publishedAt,
        String slug,
        String title,
        String excerpt,
        String kind,
        @Nullable String note) {}
