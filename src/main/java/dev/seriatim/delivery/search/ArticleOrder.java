package dev.seriatim.delivery.search;

import dev.seriatim.database.Row;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders of the list of articles. Articles of equal rank stand in the order of their ids. */
enum ArticleOrder {
    LAST_PUBLISHED("-publishedAt", "s.published_at", Instant.class),
    FIRST_PUBLISHED("publishedAt", "s.published_at", Instant.class),
    TITLE("title", "s.title", String.class),
    TITLE_BACKWARDS("-title", "s.title", String.class),
    LAST_UPDATED("-updatedAt", "s.updated_at", Instant.class),
    FIRST_UPDATED("updatedAt", "s.updated_at", Instant.class),
    POSITION("position", "walked.position", Long.class),
    RELEVANCE("relevance", "rank", Long.class);

    private final String word;
    private final String key;
    private final Class<?> keyType;

    ArticleOrder(String word, String key, Class<?> keyType) {
        this.word = word;
        this.key = key;
        this.keyType = keyType;
    }

    /**
     * The order that the parameter {@code sort} asks for; without one, the most relevant come first
     * if there is a question, or else the last published.
     *
     * @throws ProblemException 400 naming {@code sort} for any other word, for relevance to
     *     nothing, and for positions in anything but one series
     */
    static ArticleOrder of(@Nullable String sort, boolean asked, ArticleFilter filter) {
        if (sort == null) {
            return asked ? RELEVANCE : LAST_PUBLISHED;
        }
        if (sort.equals(RELEVANCE.word) && !asked) {
            throw refused("needs a q to be relevant to.");
        }
        if (sort.equals(POSITION.word) && !filter.isOfOneSeries()) {
            throw refused("needs exactly one series to be a position in.");
        }
        return Stream.of(values())
                .filter(order -> order.word.equals(sort))
                .findFirst()
                .orElseThrow(() -> refused("must be one of " + words()));
    }

    private static ProblemException refused(String rule) {
        return ProblemException.parameter("sort", rule);
    }

    private static String words() {
        return Stream.of(values())
                .map(order -> order.word)
                .collect(Collectors.joining(", ", "", "."));
    }

    /** What it sorts by, as an expression of entries {@code s} and what is walked. */
    String key() {
        return key;
    }

    /** How a page is read from the place of a cursor. */
    Keyset from(@Nullable Cursor cursor) {
        return this == RELEVANCE || word.startsWith("-")
                ? Keyset.descending(cursor)
                : Keyset.ascending(cursor);
    }

    Class<?> keyType() {
        return keyType;
    }

    /** What an article that was found is sorted by: its column {@code key}. */
    Object key(Row row) throws SQLException {
        return switch (this) {
            case TITLE, TITLE_BACKWARDS -> row.text("key");
            case RELEVANCE, POSITION -> row.number("key");
            case FIRST_PUBLISHED, LAST_PUBLISHED, FIRST_UPDATED, LAST_UPDATED -> row.instant("key");
        };
    }
}
