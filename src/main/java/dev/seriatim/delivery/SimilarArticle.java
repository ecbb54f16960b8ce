package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import java.math.BigDecimal;
import java.time.Instant;

/** An article that nobody linked, but that is like the one that was read. */
record SimilarArticle(ReadArticle.Teaser told, Instant publishedAt, int thousandths) {

    Recommendation recommended(UrlTemplates templates) {
        var score = BigDecimal.valueOf(thousandths, 3);
        return new Recommendation(
                told.id(),
                Rank.similar(thousandths, publishedAt, told.id()),
                new RelatedArticle(
                        told.slug(),
                        told.title(),
                        told.excerpt(),
                        CuratedLink.USUAL_KIND,
                        null,
                        RelatedArticle.Reason.SIMILAR,
                        score,
                        templates.articlePage(told.slug())));
    }
}
