package dev.seriatim.article.publication;

import static java.util.stream.Collectors.groupingBy;

import dev.seriatim.article.Article;
import dev.seriatim.article.Publication;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what readers see of an article, and what they will see. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** What is, was last, or will be readable of the article. */
    List<Publication> of(Article article) {
        return list("articleId", article.id());
    }

    /** The same of several articles, by their ids; nothing for those that have none. */
    Map<UUID, List<Publication>> of(Collection<Article> articles) {
        return list("articleId in ?1", articles.stream().map(Article::id).toList()).stream()
                .collect(groupingBy(Publication::articleId));
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
     * Puts what was just published, or is to be seen at other times, on the lists that readers see;
     * see R__3_delivery_index.sql. When it is deleted it leaves them by itself.
     */
    void index(List<Publication> published) {
        flush();
        getEntityManager()
                .createNativeQuery("select index_publications(:versions)")
                .setParameter(
                        "versions",
                        published.stream().map(Publication::versionId).toArray(UUID[]::new))
                .getSingleResult();
    }

    // One by one, so that Hibernate forgets them too and takes another row for the same version.
    int deleteEach(List<Publication> ended) {
        if (!ended.isEmpty()) {
            ended.forEach(this::delete);
            flush();
        }
        return ended.size();
    }
}
