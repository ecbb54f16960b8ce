package dev.seriatim.article.desk;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order an editor's list is. */
public enum DeskOrder {
    LAST_EDITED("-updatedAt", "a.updatedAt", Instant.class),
    FIRST_EDITED("updatedAt", "a.updatedAt", Instant.class),
    LAST_BEGUN("-createdAt", "a.createdAt", Instant.class),
    FIRST_BEGUN("createdAt", "a.createdAt", Instant.class),
    TITLE("title", "v.title", String.class),
    TITLE_BACKWARDS("-title", "v.title", String.class);

    private static final String LIST = "articles by ";

    private final String word;
    private final String key;
    private final Class<?> type;

    DeskOrder(String word, String key, Class<?> type) {
        this.word = word;
        this.key = key;
        this.type = type;
    }

    /**
     * The order that a word asks for; without one, the last edited come first.
     *
     * @throws ProblemException 400 naming {@code sort} for any other word
     */
    public static DeskOrder of(@Nullable String word) {
        return word == null
                ? LAST_EDITED
                : Stream.of(values())
                        .filter(order -> order.word.equals(word))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.parameter("sort", rule()));
    }

    private static String rule() {
        return Stream.of(values())
                .map(order -> order.word)
                .collect(Collectors.joining(", ", "must be one of ", "."));
    }

    /** What articles are ordered by, as HQL. */
    String key() {
        return key;
    }

    /** What is read from a place, with {@code :key} and {@code :id}, and in which order, as HQL. */
    String from(@Nullable Cursor cursor) {
        // Along article_version_title_idx, which knows articles as what versions are of.
        var id = key.startsWith("v.") ? "v.articleId" : "a.id";
        var keyset = word.startsWith("-") ? Keyset.descending(cursor) : Keyset.ascending(cursor);
        var beyond =
                cursor == null
                        ? ""
                        : "and (%s, %s) %s (:key, :id)".formatted(key, id, keyset.comparison());
        return " %1$s order by %2$s %4$s, %3$s %4$s".formatted(beyond, key, id, keyset.direction());
    }

    /** The key and the id of a place. */
    List<Object> place(Cursor cursor) {
        return cursor.key(LIST + word, type, UUID.class);
    }

    /** Marks the place of an article with this key and id. */
    Cursor after(Object key, Object id) {
        return Cursor.of(LIST + word, key, id);
    }
}
