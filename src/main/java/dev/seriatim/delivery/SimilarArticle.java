package dev.seriatim.delivery;

import dev.seriatim.card.ToldArticle;
import dev.seriatim.site.UrlTemplates;
import java.math.BigDecimal;

/** An article that nobody linked, but that is like the one that was read. */
record SimilarArticle(ToldArticle told, int thousandths) {

    Recommendation recommended(UrlTemplates templates) {
        return Recommendation.of(
                told,
                Rank.similar(thousandths, told.teaser().publishedAt(), told.id()),
                RelatedArticle.within(
                        told.card(templates),
                        CuratedLink.USUAL_KIND,
                        null,
                        RelatedArticle.Reason.SIMILAR,
                        BigDecimal.valueOf(thousandths, 3)));
    }
}
