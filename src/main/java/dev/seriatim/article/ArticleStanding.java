package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Where an article stands with its readers at this moment; a view, see R__6_editing.sql. */
@Entity
@Immutable
public class ArticleStanding {

    @Id private UUID articleId;

    private String state;
    private @Nullable Integer publishedVersion;
    private @Nullable Integer scheduledVersion;
    private @Nullable Instant publishedAt;
    private @Nullable Instant publishAt;
    private @Nullable Instant unpublishAt;

    protected ArticleStanding() {}
}
