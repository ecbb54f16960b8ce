package dev.seriatim.card;

import dev.seriatim.picture.Cover;
import dev.seriatim.site.UrlTemplates;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card but for those who wrote the article: of them, its own page tells more.
 *
 * @param url the article's page on the site if that is known
 */
public record ArticleTeaser(
        UUID id,
        String slug,
        String title,
        String excerpt,
        String language,
        Instant publishedAt,
        Instant updatedAt,
        int readingMinutes,
        @Nullable Cover cover,
        @Nullable String url) {

    ArticleTeaser on(UrlTemplates templates) {
        return new ArticleTeaser(
                id,
                slug,
                title,
                excerpt,
                language,
                publishedAt,
                updatedAt,
                readingMinutes,
                cover,
                templates.articlePage(slug, language));
    }
}
