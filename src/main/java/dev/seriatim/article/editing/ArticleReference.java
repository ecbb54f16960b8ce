package dev.seriatim.article.editing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that leads to an article and would dangle without it; a view, see R__6_editing.sql. */
@Entity
@Immutable
@IdClass(ArticleReference.Key.class)
class ArticleReference {

    record Key(UUID targetId, UUID sourceId, int ordinal, boolean published)
            implements Serializable {}

    @Id private UUID targetId;
    @Id private UUID sourceId;
    @Id private int ordinal;
    @Id private boolean published;

    private String kind;
    private String path;
    private String sourceSlug;
    private String sourceTitle;
    private @Nullable String note;
    private @Nullable String anchorText;
    private @Nullable String sentence;

    protected ArticleReference() {}
}
