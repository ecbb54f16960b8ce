package dev.seriatim.article;

import dev.seriatim.http.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One piece of writing: an identity that stays, and the newest version of its content. */
@Entity
public class Article {

    @Id private UUID id;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, optional = false)
    private ArticleVersion head;

    private @Nullable Instant publishedAt;
    private @Nullable Instant trashedAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Article() {}

    public Article(UUID id, Manuscript manuscript, Instant now) {
        this.id = id;
        head = new ArticleVersion(id, 1, manuscript, now);
        createdAt = now;
        updatedAt = now;
    }

    /**
     * Opens a draft, or goes on with it; readers keep what is published.
     *
     * @param next gives the number of a draft that is opened
     */
    public void revise(Manuscript manuscript, IntSupplier next, Instant now) {
        if (head.freezing().isFrozen()) {
            head = new ArticleVersion(id, next.getAsInt(), manuscript, now);
        } else {
            head.write(manuscript);
        }
        updatedAt = now;
    }

    /** Freezes the draft, which no reader was shown; what is written next begins a version. */
    public void setAside(String actor, Instant now) {
        head.freeze(Freezing.discardedBy(actor, now));
    }

    /** Freezes the draft, and goes back to the version that readers see. */
    public void discard(ArticleVersion published, String actor, Instant now) {
        setAside(actor, now);
        head = published;
        updatedAt = now;
    }

    /** What an event says of it. */
    public Map<String, Object> told() {
        return Map.of("slug", slug(), "version", head.number());
    }

    /** The same, and when it was said to have come out until now, if that is another time. */
    public Map<String, Object> told(Instant formerly) {
        return formerly.equals(publishedAt)
                ? told()
                : Map.of(
                        "slug", slug(),
                        "version", head.number(),
                        "formerly", formerly.toString());
    }

    /** Freezes the head and notes when readers see the article for the first time. */
    public void release(Instant publishedAt, String actor, Instant now) {
        if (hasDraft()) {
            head.freeze(Freezing.by(actor, now));
        }
        this.publishedAt = publishedAt;
        updatedAt = now;
    }

    public void trash(Instant now) {
        trashedAt = now;
        updatedAt = now;
    }

    public void restore(Instant now) {
        trashedAt = null;
        updatedAt = now;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    /**
     * Lets nothing be done with it in the trash but to restore it.
     *
     * @throws ProblemException conflict if it is there
     */
    public void refuseTrashed() {
        if (isTrashed()) {
            throw ProblemException.conflict("The article is in the trash: restore it first.");
        }
    }

    /** Whether readers could ever see the article. */
    public boolean wasPublished(Instant now) {
        return publishedAt != null && !publishedAt.isAfter(now);
    }

    /** Forgets a first publication that was promised but never came. */
    public void withdraw(Instant now) {
        publishedAt = wasPublished(now) ? publishedAt : null;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ArticleVersion head() {
        return head;
    }

    public String slug() {
        return head.slug();
    }

    /** The newest version as its editor wrote it. */
    public ArticleDraft draft() {
        return head.draft();
    }

    /** The number of the newest version. */
    public int version() {
        return head.number();
    }

    /** Whether the newest version is a draft that can still be rewritten. */
    public boolean hasDraft() {
        return !head.freezing().isFrozen();
    }

    /** When readers saw the article for the first time, or this moment if they have not yet. */
    public Instant publishedAtOr(Instant moment, Instant now) {
        return publishedAt == null || publishedAt.isAfter(now) ? moment : publishedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When something was done with it last; while it has a draft, mostly when that was written. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
