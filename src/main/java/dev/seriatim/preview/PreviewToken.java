package dev.seriatim.preview;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A token as far as it is kept: whose preview it opens, until when, and the digest of its text. */
@Entity
@Immutable
class PreviewToken {

    @Id private UUID id;

    private UUID articleId;
    private byte[] digest;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;

    protected PreviewToken() {}

    PreviewToken(UUID articleId, TokenText text, String createdBy, Instant now, long seconds) {
        this.id = TimeOrderedId.next();
        this.articleId = articleId;
        this.digest = text.digest();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = now.plusSeconds(seconds);
    }

    UUID id() {
        return id;
    }

    PreviewTokenView view() {
        return new PreviewTokenView(id, createdBy, createdAt, expiresAt);
    }

    NewPreviewToken shownOnce(TokenText text, String slug) {
        var url = "/v1/articles/" + slug + "?" + Preview.PARAMETER + "=" + text.value();
        return new NewPreviewToken(id, text.value(), expiresAt, url);
    }
}
