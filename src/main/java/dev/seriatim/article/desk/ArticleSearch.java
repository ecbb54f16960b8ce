package dev.seriatim.article.desk;

import dev.seriatim.article.PublicationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles an editor looks for: by how they stand with readers, and by what their newest
 * version says. Nothing said means all that are not in the trash.
 *
 * @param text a part of the title, the slug or the body, whatever its letter case
 * @param author a slug, as are topic and series
 * @param pendingLinks whether a related link leads to what is not there yet
 * @param changed whether readers see, or will see, an older version
 */
public record ArticleSearch(
        @Nullable PublicationState state,
        @Nullable String text,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String series,
        @Nullable Boolean pendingLinks,
        @Nullable Boolean changed) {

    /** All articles that stand like this with readers. */
    public static ArticleSearch inState(PublicationState state) {
        return new ArticleSearch(state, null, null, null, null, null, null);
    }

    List<String> states() {
        return state == null ? PublicationState.NOT_TRASHED : List.of(state.word());
    }

    /** The text as a pattern for {@code like}, in which its own wildcards mean themselves. */
    @Nullable String pattern() {
        return text == null ? null : '%' + text.replaceAll("[!%_]", "!$0") + '%';
    }
}
