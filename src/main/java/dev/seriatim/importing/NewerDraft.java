package dev.seriatim.importing;

import dev.seriatim.article.ArticleDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an article that is here already.
 *
 * @param said what it says now
 * @param present what the article says, but for an excerpt that nobody wrote
 * @param last what an import wrote last into the article, if one did
 */
record NewerDraft(ArticleDraft said, ArticleDraft present, Optional<WrittenText> last) {

    /** As {@link String#valueOf(Object)} says it. */
    private static final String NOTHING = "null";

    /**
     * What is to stand there; what only editors write stays as it is.
     *
     * @param tellsRelated whether the source says what to read next
     */
    ArticleDraft over(boolean tellsRelated) {
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
        return isNothing(String.valueOf(now)) || isEdited(name) ? present : now;
    }

    /**
     * What is to be remembered of what it left: what editors have said or chosen is none of it.
     *
     * @param left what stands there, by whomever
     */
    WrittenText remembered(WrittenText left) {
        var told = new HashMap<>(left.told());
        told.replaceAll((name, value) -> isEdited(name) ? toldBefore(name) : value);
        var areAuthorsChosen =
                said.authors().isEmpty()
                        && last.filter(written -> written.isByAuthorsOf(present)).isEmpty();
        var remembered = left.having(told);
        return areAuthorsChosen ? remembered.byChosenAuthors() : remembered;
    }

    /** The names of what has changed at its source and was edited here, too. */
    List<String> edited() {
        return WrittenText.toldBy(said).entrySet().stream()
                .filter(now -> !isNothing(now.getValue()) && isEdited(now.getKey()))
                .filter(now -> !now.getValue().equals(toldBefore(now.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isEdited(String name) {
        var here = WrittenText.toldBy(present).getOrDefault(name, NOTHING);
        return !isNothing(here)
                && !here.equals(toldBefore(name))
                && !here.equals(WrittenText.toldBy(said).get(name));
    }

    private String toldBefore(String name) {
        return last.map(WrittenText::told).orElse(Map.of()).getOrDefault(name, NOTHING);
    }

    private static boolean isNothing(@Nullable String value) {
        return value == null || value.equals(NOTHING) || value.equals(String.valueOf(List.of()));
    }
}
