package dev.seriatim.article;

import dev.seriatim.prose.Heading;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an article at this moment; a view that holds nothing else, see
 * R__5_published.sql.
 */
@Entity
@Immutable
public class PublishedArticle {

    @Id private UUID id;

    private UUID versionId;
    private String slug;
    private String title;
    private String excerpt;
    private String language;
    private String body;
    private String bodyHtml;
    private String bodyText;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Heading> outline;

    private int wordCount;
    private int readingMinutes;

    @Enumerated(EnumType.STRING)
    private ContentRating contentRating;

    private @Nullable String canonicalUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cover cover;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WorkCited> worksCited;

    private Instant publishedAt;
    private Instant updatedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Named> authors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Named> topics;

    protected PublishedArticle() {}
}
