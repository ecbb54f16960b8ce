package dev.seriatim.article;

import org.jspecify.annotations.Nullable;

/**
 * Which published articles are asked for, by the slugs of what they belong to; nothing said means
 * all.
 */
public record ArticleFilter(
        @Nullable String series, @Nullable String topic, @Nullable String author) {}
