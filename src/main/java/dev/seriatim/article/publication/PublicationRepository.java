package dev.seriatim.article.publication;

import dev.seriatim.article.Article;
import dev.seriatim.article.Publication;
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

    /** Ends all of it; the same versions may be published anew at once. */
    int deleteAll(Article article) {
        return deleteEach(of(article));
    }

    /** Ends what readers were to see. */
    int deleteUpcoming(Article article, Instant now) {
        return deleteEach(of(article).stream().filter(planned -> planned.isUpcoming(now)).toList());
    }

    /** Ends what readers were to see, and clears away what came to its end by itself. */
    void deleteAllButLive(Article article, Instant now) {
        deleteEach(of(article).stream().filter(planned -> !planned.isLive(now)).toList());
    }

    /**
     * Puts what was just published, or is to be seen at another time, on the lists that readers
     * see; see R__3_delivery_index.sql. When it is deleted it leaves them by itself.
     */
    void index(Publication publication) {
        flush();
        getEntityManager()
                .createNativeQuery("select index_publications(array[cast(:version as uuid)])")
                .setParameter("version", publication.versionId())
                .getSingleResult();
    }

    // One by one, so that Hibernate forgets them too and takes another row for the same version.
    private int deleteEach(List<Publication> ended) {
        ended.forEach(this::delete);
        flush();
        return ended.size();
    }
}
