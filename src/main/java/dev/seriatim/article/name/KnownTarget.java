package dev.seriatim.article.name;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The article that a name leads an editor to; a view, see R__6_editing.sql. */
@Entity
@Immutable
@Table(name = "article_target")
public class KnownTarget {

    @Id private String name;

    private UUID articleId;
    private String slug;
    private String title;
    private String state;
    private boolean resolved;

    protected KnownTarget() {}
}
