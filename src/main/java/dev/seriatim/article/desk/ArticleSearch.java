package dev.seriatim.article.desk;

import dev.seriatim.article.PublicationState;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.http.AnyOf;
import dev.seriatim.prose.NameKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which articles an editor looks for: by how they stand with readers, and by what their newest
 * version says. Nothing said means all that are not in the trash.
 *
 * @param slug that the article has, or once had
 * @param language a language range: {@code en} also means {@code en-GB} (RFC 4647 3.3.1)
 * @param text a part of the title, the slug or the body, whatever its letter case and however its
 *     accents are composed; in the title, however it is typed
 * @param author a slug, as are topic and series
 * @param pendingLinks whether a related link leads to what is not there yet
 * @param changed whether readers see, or will see, an older version
 * @param metadata the values that it has under these keys
 */
public record ArticleSearch(
        @Nullable AnyOf state,
        @Nullable String slug,
        @Nullable String language,
        @Nullable String text,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String series,
        @Nullable Boolean pendingLinks,
        @Nullable Boolean changed,
        SortedMap<String, String> metadata) {

    static final ArticleSearch ALL = in(null);

    /** Says all that can be said. */
    static final ArticleSearch BY_EVERYTHING =
            new ArticleSearch(
                    new AnyOf(List.of(PublicationState.DRAFT.word())),
                    "x",
                    "x",
                    "x",
                    "x",
                    "x",
                    "x",
                    true,
                    true,
                    new TreeMap<>(Map.of("x", "x")));

    /** All articles that stand like this with readers. */
    public static ArticleSearch inState(PublicationState state) {
        return in(new AnyOf(List.of(state.word())));
    }

    private static ArticleSearch in(@Nullable AnyOf states) {
        return new ArticleSearch(
                states,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Collections.emptySortedMap());
    }

    /**
     * Whether it is all the same how they stand with readers, as long as they are not in the trash.
     */
    boolean isInAnyState() {
        return Set.copyOf(states()).equals(Set.copyOf(PublicationState.NOT_TRASHED));
    }

    List<String> states() {
        return state == null ? PublicationState.NOT_TRASHED : state.values();
    }

    @Nullable String name() {
        return slug == null ? null : ArticleName.ofSlug(slug);
    }

    /**
     * The text as a pattern for the names of titles, in which its own wildcards mean themselves;
     * nothing if there is nothing to be seen in the text.
     */
    @Nullable String titlePattern() {
        var key = text == null ? "" : NameKey.of(text);
        return key.isEmpty() ? null : ArticleName.ofTitle("") + '%' + escaped(key) + '%';
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
