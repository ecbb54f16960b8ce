package dev.seriatim.article.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That the newest version of an article links to what is not there yet; a view, see
 * R__6_editing.sql. Nobody loads it: an article may have several.
 */
@Entity
@Immutable
@Table(name = "article_with_pending_link")
class PendingLink {

    @Id private UUID articleId;

    protected PendingLink() {}
}
