package dev.seriatim.related;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An article as it should be: what it is called, what it was called, whether readers see it. */
final class ModelArticle {

    final String id;
    String tag;
    int draftTitle;
    int publishedTitle = -1;
    int edits;
    boolean isPublished;
    boolean isTrashed;

    private final Set<Integer> publishedTitles = new HashSet<>();
    private int firstPublished;

    ModelArticle(String id, String tag, int title) {
        this.id = id;
        this.tag = tag;
        this.draftTitle = title;
    }

    void publish(int when) {
        firstPublished = firstPublished == 0 ? when : firstPublished;
        publishedTitle = draftTitle;
        publishedTitles.add(draftTitle);
        isPublished = true;
    }

    /**
     * The article that readers are led to by a title: who bears it now, before who once bore it.
     */
    static Optional<ModelArticle> leadingFrom(int title, List<ModelArticle> articles) {
        return articles.stream()
                .filter(article -> article.isPublished && article.publishedTitles.contains(title))
                .min(
                        Comparator.<ModelArticle, Boolean>comparing(
                                        article -> article.publishedTitle != title)
                                .thenComparing(article -> article.firstPublished));
    }

    String address() {
        return "/manage/v1/articles/" + id;
    }
}
