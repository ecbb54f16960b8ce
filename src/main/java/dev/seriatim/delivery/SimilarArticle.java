package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An article that nobody linked, but that is like the one that was read. */
record SimilarArticle(
        UUID id, String slug, String title, String excerpt, Instant publishedAt, BigDecimal score) {

    Recommendation recommended(UrlTemplates templates) {
        return new Recommendation(
                id,
                Place.similar(score, publishedAt, id),
                new RelatedArticle(
                        slug,
                        title,
                        excerpt,
                        CuratedLink.USUAL_KIND,
                        null,
                        RelatedArticle.Reason.SIMILAR,
                        score,
                        templates.articlePage(slug)));
    }
}
