package dev.seriatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds what readers see of an article, and what they will see. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** What is, was last, or will be readable of the article. */
    List<Publication> of(Article article) {
        return list("articleId", article.id());
    }

    long deleteAll(Article article) {
        return delete("articleId", article.id());
    }

    void deleteUpcoming(Article article, Instant now) {
        delete("articleId = ?1 and visibleFrom > ?2", article.id(), now);
    }
}
