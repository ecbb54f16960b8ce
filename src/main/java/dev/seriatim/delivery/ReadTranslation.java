package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import java.time.Instant;
import java.util.UUID;

/** A translation of an article, as the database tells of it; see {@link ArticleTranslation}. */
record ReadTranslation(
        UUID id, String language, String slug, String title, Instant updatedAt, boolean outdated) {

    /** What to select beside a published article {@code a}. */
    static final String COLUMN =
            """
            (select json_agg(json_build_object(
                 'id', t.translation_id, 'language', t.language, 'slug', t.slug, 'title', t.title,
                 'updatedAt', t.updated_at, 'outdated', t.outdated) order by language_key(t.language))
             from published_translation t where t.article_id = a.id)\
            """;

    ArticleTranslation shown(UrlTemplates templates) {
        return new ArticleTranslation(
                language, slug, title, templates.articlePage(slug, language), updatedAt, outdated);
    }
}
