package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is told beside an article of what others have to say; a view, see R__6_editing.sql. Digests
 * tell whether it has changed, and whether the article has.
 */
@Entity
@Immutable
public class ArticleSurroundings {

    @Id private UUID articleId;

    private String written;
    private String told;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NamedSlug> authors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NamedSlug> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ToldLink> related;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ToldOriginal translation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ToldTranslation> translations;

    protected ArticleSurroundings() {}
}
