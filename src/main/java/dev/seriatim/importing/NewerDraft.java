package dev.seriatim.importing;

import dev.seriatim.article.ArticleDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an article that is here already.
 *
 * @param said what it says now
 * @param told what an import wrote last beside the text, see {@link WrittenText}
 */
record NewerDraft(ArticleDraft said, Map<String, String> told) {

    /**
     * What is to stand there; what only editors write stays as it is.
     *
     * @param tellsRelated whether the source says what to read next
     */
    ArticleDraft over(ArticleDraft present, boolean tellsRelated) {
        return new ArticleDraft(
                said.title(),
                present.slug(),
                newer("excerpt", said.excerpt(), present.excerpt()),
                said.language() == null ? present.language() : said.language(),
                said.body(),
                said.authors().isEmpty() ? present.authors() : said.authors(),
                newer("topics", said.topics(), present.topics()),
                present.contentRating(),
                newer("canonicalUrl", said.canonicalUrl(), present.canonicalUrl()),
                newer("cover", said.cover(), present.cover()),
                tellsRelated ? said.related() : present.related(),
                present.worksCited(),
                newer("seo", said.seo(), present.seo()),
                present.metadata(),
                null);
    }

    /** What the source says, unless it says nothing, or an editor has said something else here. */
    private <T extends @Nullable Object> T newer(String name, T now, T present) {
        var isNothing = now == null || now instanceof List<?> list && list.isEmpty();
        var isFree =
                present == null
                        || present instanceof List<?> list && list.isEmpty()
                        || String.valueOf(present).equals(told.get(name));
        return isNothing || !isFree ? present : now;
    }
}
