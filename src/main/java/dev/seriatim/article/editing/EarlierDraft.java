package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.http.json.Metadata;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an article's draft said before it was written over. */
@Entity
@Immutable
@IdClass(EarlierDraft.Key.class)
class EarlierDraft {

    record Key(UUID articleId, long number) implements Serializable {}

    @Id private UUID articleId;
    @Id private long number;

    private String title;
    private int wordCount;
    private Instant writtenAt;
    private Instant replacedAt;
    private String replacedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleDraft content;

    /** As text, since JSON columns lay it out anew. */
    private String metadata;

    protected EarlierDraft() {}

    EarlierDraft(Article article, long number, String replacedBy, Instant replacedAt) {
        this.articleId = article.id();
        this.number = number;
        this.title = article.draft().title();
        this.wordCount = article.head().body().wordCount();
        this.writtenAt = article.updatedAt();
        this.replacedAt = replacedAt;
        this.replacedBy = replacedBy;
        var draft = article.head().rewritten();
        this.content = with(draft, Metadata.NONE);
        this.metadata = draft.metadata().toString();
    }

    ArticleDraft content() {
        return with(content, Metadata.read(metadata));
    }

    private static ArticleDraft with(ArticleDraft draft, Metadata metadata) {
        return draft.with(draft.authors(), draft.topics(), draft.contentRating(), metadata);
    }

    EarlierDraftView view() {
        return new EarlierDraftView(number, content(), writtenAt, replacedAt, replacedBy);
    }
}
