package dev.seriatim.search;

import dev.seriatim.database.Row;
import dev.seriatim.http.problem.ProblemException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders of the list of articles. Articles of equal rank stand in the order of their ids. */
enum ArticleOrder {
    LAST_PUBLISHED("-publishedAt", "published_at", "desc", Instant.class),
    FIRST_PUBLISHED("publishedAt", "published_at", "asc", Instant.class),
    TITLE("title", "title", "asc", String.class),
    LAST_UPDATED("-updatedAt", "updated_at", "desc", Instant.class),
    RELEVANCE("relevance", "rank", "desc", Long.class);

    private final String word;
    private final String column;
    private final String direction;
    private final Class<?> keyType;

    ArticleOrder(String word, String column, String direction, Class<?> keyType) {
        this.word = word;
        this.column = column;
        this.direction = direction;
        this.keyType = keyType;
    }

    /**
     * The order that the parameter {@code sort} asks for; without one, the most relevant come first
     * if there is a question, or else the last published.
     *
     * @throws ProblemException 400 naming {@code sort} for any other word, and for relevance to
     *     nothing
     */
    static ArticleOrder of(@Nullable String sort, boolean asked) {
        if (sort == null) {
            return asked ? RELEVANCE : LAST_PUBLISHED;
        }
        if (sort.equals(RELEVANCE.word) && !asked) {
            throw ProblemException.parameter("sort", "needs a q to be relevant to.");
        }
        return Stream.of(values())
                .filter(order -> order.word.equals(sort))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter("sort", "must be one of " + words()));
    }

    private static String words() {
        return Stream.of(values())
                .map(order -> order.word)
                .collect(Collectors.joining(", ", "", "."));
    }

    String column() {
        return column;
    }

    String direction() {
        return direction;
    }

    /** How a place that comes after another one compares with it. */
    String comparison() {
        return direction.equals("asc") ? ">" : "<";
    }

    Class<?> keyType() {
        return keyType;
    }

    /** What an article that was found is sorted by: its column {@code key}. */
    Object key(Row row) throws SQLException {
        return switch (this) {
            case TITLE -> row.text("key");
            case RELEVANCE -> row.number("key");
            case FIRST_PUBLISHED, LAST_PUBLISHED, LAST_UPDATED -> row.instant("key");
        };
    }
}
