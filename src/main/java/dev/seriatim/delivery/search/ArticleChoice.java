package dev.seriatim.delivery.search;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for, and in which order, in the words of the parameters of the list of
 * articles; what is not said makes no difference.
 */
public record ArticleChoice(
        @Nullable String series,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String sort) {

    ArticleFilter filter() {
        return ArticleFilter.of(
                FilterValues.slugs("series", series),
                FilterValues.slugs("author", author),
                FilterValues.slugs("topic", topic),
                FilterValues.languages(language));
    }
}
