package dev.seriatim.previewtoken;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.preview.Preview;
import dev.seriatim.preview.TokenText;
import dev.seriatim.site.UrlTemplates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A token as far as it is kept: of which article it opens the preview, or of the whole site; until
 * when; and the digest of its text.
 */
@Entity
@Immutable
class PreviewToken {

    @Id private UUID id;

    private @Nullable UUID articleId;
    private byte[] digest;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;

    protected PreviewToken() {}

    PreviewToken(Previewed previewed, TokenText text, String createdBy, Instant now, long seconds) {
        this.id = TimeOrderedId.next();
        this.articleId = previewed.articleId();
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

    NewPreviewToken shownOnce(TokenText text, Previewed previewed, UrlTemplates templates) {
        return new NewPreviewToken(
                id,
                text.value(),
                expiresAt,
                previewed.address() + "?" + Preview.PARAMETER + "=" + text.value(),
                templates.previewPage(text.value(), previewed.kind(), previewed.slug()));
    }
}
