package dev.seriatim.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key without its text: nobody can read that a second time.
 *
 * @param lastUsedAt to the minute; nothing, if it was never used
 */
public record ApiKeyView(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
