package dev.seriatim.http.query;

import dev.seriatim.http.text.Text;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of a sort key, as a {@link Cursor} holds it in JSON. */
final class CursorValue {

    // PostgreSQL and RFC 3339 agree on these years.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private CursorValue() {}

    /** A number for a {@link Long}, a text for anything else. */
    static Object written(Object value) {
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MICROS).toString();
        }
        return value instanceof Long ? value : value.toString();
    }

    /**
     * Reads what {@link #written} made, in that spelling alone.
     *
     * @param type {@link Instant}, {@link String}, {@link UUID} or {@link Long}
     * @return nothing if it is no value of this type that a list could have
     */
    static Optional<Object> read(@Nullable Object written, Class<?> type) {
        if (type == Long.class) {
            return count(written);
        }
        return written instanceof String text && Text.isStorable(text)
                ? parsed(text, type).filter(value -> value.toString().equals(text))
                : Optional.empty();
    }

    private static Optional<Object> parsed(String text, Class<?> type) {
        try {
            if (type == Instant.class) {
                return Optional.<Object>of(Instant.parse(text)).filter(CursorValue::isInRange);
            }
            return Optional.of(type == UUID.class ? UUID.fromString(text) : text);
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(Object time) {
        return !((Instant) time).isBefore(EARLIEST) && !((Instant) time).isAfter(Cursor.LATEST);
    }

    // A number in a cursor counts items; no list has a place before its beginning.
    private static Optional<Object> count(@Nullable Object written) {
        return (written instanceof Integer || written instanceof Long)
                        && ((Number) written).longValue() >= 0
                ? Optional.of(((Number) written).longValue())
                : Optional.empty();
    }
}
