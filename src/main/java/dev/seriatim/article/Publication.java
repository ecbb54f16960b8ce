package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time during which readers see a version. */
@Entity
public class Publication {

    @Id private UUID versionId;

    private UUID articleId;
    private Instant publishedAt;
    private Instant visibleFrom;
    private @Nullable Instant visibleUntil;
    private Instant updatedAt;
    private @Nullable Instant unpublishAt;

    protected Publication() {}

    /**
     * @param publishedAt when the article came out, in this or an earlier version, as readers are
     *     told
     * @param visibleFrom from when on this version is readable
     * @param updatedAt when it comes before readers, as they are told
     * @param unpublishAt when the article is to be withdrawn, if ever
     */
    public Publication(
            Article article,
            Instant publishedAt,
            Instant visibleFrom,
            Instant updatedAt,
            @Nullable Instant unpublishAt) {
        this.versionId = article.head().id();
        this.articleId = article.id();
        this.publishedAt = publishedAt;
        this.visibleFrom = visibleFrom;
        this.updatedAt = updatedAt;
        this.visibleUntil = unpublishAt;
        this.unpublishAt = unpublishAt;
    }

    public UUID articleId() {
        return articleId;
    }

    public UUID versionId() {
        return versionId;
    }

    public boolean shows(ArticleVersion version) {
        return versionId.equals(version.id());
    }

    public boolean isLive(Instant now) {
        return !visibleFrom.isAfter(now) && (visibleUntil == null || visibleUntil.isAfter(now));
    }

    public boolean isUpcoming(Instant now) {
        return visibleFrom.isAfter(now);
    }

    public boolean isFor(Instant publishedAt, @Nullable Instant unpublishAt) {
        return this.publishedAt.equals(publishedAt)
                && Objects.equals(this.unpublishAt, unpublishAt);
    }

    public boolean startsAt(Instant time) {
        return visibleFrom.equals(time);
    }

    public void reschedule(Instant publishedAt, @Nullable Instant unpublishAt) {
        this.publishedAt = publishedAt;
        this.unpublishAt = unpublishAt;
        this.visibleUntil = unpublishAt;
    }

    /** Stays after all, until the article is to be withdrawn. */
    public void stay() {
        visibleUntil = unpublishAt;
    }

    /**
     * Ends when the next version takes over, or earlier if the article is to be withdrawn before.
     */
    public void giveWayAt(Instant next) {
        visibleUntil =
                Stream.of(next, unpublishAt == null ? next : unpublishAt)
                        .min(Instant::compareTo)
                        .orElseThrow();
    }
}
