package dev.seriatim.access;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A key of an editor's tool or script, as far as it is kept: what it may do, until when, and the
 * digest of its text. It never changes, but for when it was used.
 */
@Entity
@Immutable
class ApiKey {

    private static final Duration LATELY = Duration.ofMinutes(1);

    @Id private UUID id;

    private String name;
    private byte[] digest;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(ApiKeyDraft draft, String text, Instant now) {
        this.id = TimeOrderedId.next();
        this.name = draft.name();
        this.digest = KeyText.digest(text);
        this.scopes = draft.scopes().stream().map(Scope::word).toList();
        this.createdAt = now;
        this.expiresAt = draft.expiresAt();
    }

    boolean isValid(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Whether a use was noted so lately that another need not be. */
    boolean wasUsedLately(Instant now) {
        return lastUsedAt != null && lastUsedAt.isAfter(now.minus(LATELY));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    List<String> scopes() {
        return scopes;
    }

    ApiKeyView view() {
        return new ApiKeyView(id, name, known(), createdAt, expiresAt, lastUsedAt);
    }

    NewApiKey shownOnce(String text) {
        return new NewApiKey(id, name, known(), createdAt, expiresAt, text);
    }

    private List<Scope> known() {
        return scopes.stream().map(Scope::of).toList();
    }
}
