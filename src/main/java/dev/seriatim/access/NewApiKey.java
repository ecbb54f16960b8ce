package dev.seriatim.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that was made just now, with its text, this once.
 *
 * @param key what its holder sends in {@code Authorization}
 */
public record NewApiKey(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String key) {

    /** Without the key, for logs. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
