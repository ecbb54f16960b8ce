package dev.seriatim.article.name;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that points at an article, written or not: by its id, by a slug or by a title. */
public interface ArticleTarget {

    @Nullable UUID articleId();

    @Nullable String slug();

    @Nullable String title();

    /**
     * The name under which the article will be found; a title beside an id or a slug is only a
     * label.
     */
    default String name() {
        return Objects.requireNonNull(
                ArticleName.of(articleId(), slug(), title()), "a valid target has a name");
    }

    /** An address outside the publication; only related links can have one. */
    default @Nullable String url() {
        return null;
    }
}
