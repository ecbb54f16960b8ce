package dev.seriatim.article.name;

import dev.seriatim.prose.NameKey;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The three kinds of name by which an article can be meant, whether it is written yet or not: its
 * id, a slug or a title. What links to an article keeps one of these names; an article keeps every
 * name it ever had.
 */
public final class ArticleName {

    private static final String ID = "id:";
    private static final String SLUG = "slug:";
    private static final String TITLE = "title:";

    private ArticleName() {}

    /** The name of the article with this id. */
    public static String ofId(UUID id) {
        return ID + id;
    }

    /** The name of the article with this slug, now or formerly. */
    public static String ofSlug(String slug) {
        return SLUG + slug;
    }

    /** The name of the article with this title, however it is typed; see {@link NameKey}. */
    public static String ofTitle(String title) {
        return TITLE + NameKey.of(title);
    }

    /**
     * The name that says most: the id before the slug before the title; nothing if all three are
     * missing.
     */
    public static @Nullable String of(
            @Nullable UUID id, @Nullable String slug, @Nullable String title) {
        if (id != null) {
            return ofId(id);
        }
        if (slug != null) {
            return ofSlug(slug);
        }
        return title == null ? null : ofTitle(title);
    }

    /** The id, if the name is one. */
    public static Optional<UUID> id(String name) {
        return after(ID, name).map(UUID::fromString);
    }

    /** The slug, if the name is one. */
    public static Optional<String> slug(String name) {
        return after(SLUG, name);
    }

    private static Optional<String> after(String kind, String name) {
        return name.startsWith(kind)
                ? Optional.of(name.substring(kind.length()))
                : Optional.empty();
    }
}
