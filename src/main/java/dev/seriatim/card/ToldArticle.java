package dev.seriatim.card;

import dev.seriatim.http.CacheTags;
import dev.seriatim.site.UrlTemplates;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as the database tells of it for a card.
 *
 * @param tags the cache tags of its authors; nothing where others stand for them
 */
public record ToldArticle(
        ArticleTeaser teaser, List<AuthorName> authors, @Nullable List<String> tags) {

    private static final String MEMBERS =
            """
            'teaser', json_build_object(
                'id', %1$s.id, 'slug', %1$s.slug, 'title', %1$s.title, 'excerpt', %1$s.excerpt,
                'language', %1$s.language, 'publishedAt', %1$s.published_at,
                'updatedAt', %1$s.updated_at, 'readingMinutes', %1$s.reading_minutes, 'cover', %1$s.cover),
            'authors', %1$s.authors\
            """;

    /** How it is selected from a published article {@code a}, whose tags are told apart. */
    public static final String OF_ARTICLE = "json_build_object(" + MEMBERS.formatted("a") + ")";

    /** How it is selected from a published teaser {@code t}. */
    public static final String OF_TEASER =
            "json_build_object(" + MEMBERS.formatted("t") + ", 'tags', t.tags)";

    public UUID id() {
        return teaser.id();
    }

    public String slug() {
        return teaser.slug();
    }

    /** The article as it is shown. */
    public ArticleCard card(UrlTemplates templates) {
        return new ArticleCard(teaser.on(templates), authors);
    }

    /** Adds the tags of all that the card shows. */
    public void tag(CacheTags answer) {
        answer.add("article", id());
        if (tags != null) {
            answer.addAll(tags);
        }
    }
}
