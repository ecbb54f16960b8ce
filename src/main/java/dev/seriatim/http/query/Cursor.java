package dev.seriatim.http.query;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, just behind an item, and the way in which to read from there: on, or back from
 * that item. It is opaque to clients: a JSON array in base64url (RFC 4648 5) of a digest that tells
 * the list, with {@code <} before it if it leads back, and the values of the item's sort key.
 *
 * <pre>{@code
 * Cursor.of("articles", article.publishedAt(), article.id()).toString()
 * cursor.key("articles", Instant.class, UUID.class)
 * }</pre>
 *
 * <p>It is not signed. Its values reach the database as bound parameters only, so whoever forges
 * one merely starts reading at another place of a list that they may read anyway.
 */
public final class Cursor {

    /**
     * Comes after every time in a list that begins with the latest: where the first page starts.
     */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** Comes after every id in a list that begins with the greatest. */
    public static final UUID LAST_ID = new UUID(-1, -1);

    // The longest title, 300 characters of four bytes, with a digest and an id: as base64.
    private static final int MAX_LENGTH = 1800;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    // No digest holds one: it is base64url.
    private static final String BACKWARDS = "<";

    private final Object[] values;

    private Cursor(Object[] values) {
        this.values = values;
    }

    /**
     * Marks the place behind an item, to read on from.
     *
     * @param list names the list, its filters and its order, in words of any length; another list
     *     refuses this cursor
     * @param key any of {@link Instant} (kept to the microsecond, as PostgreSQL does), {@link
     *     String}, {@link UUID}, {@link Long}
     */
    public static Cursor of(String list, Object... key) {
        return new Cursor(
                Stream.concat(Stream.of(digest(list)), Stream.of(key).map(CursorValue::written))
                        .toArray());
    }

    private static String digest(String list) {
        return EntityTag.of(list.getBytes(StandardCharsets.UTF_8)).opaque();
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws ProblemException 400 naming {@code cursor} for anything else, whatever it is
     */
    public static Cursor parse(String text) {
        try {
            if (text.length() <= MAX_LENGTH) {
                var bytes = Base64.getUrlDecoder().decode(text);
                Object[] values = JSON.readValue(bytes, Object[].class);
                // One cursor has one spelling: no padding, no spare bits, no other JSON of it.
                if (values != null && new Cursor(values).toString().equals(text)) {
                    return new Cursor(values);
                }
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            throw refused();
        }
        throw refused();
    }

    /** The same place, to read from in the other way. */
    Cursor reversed() {
        var list = values[0].toString();
        var reversed = values.clone();
        reversed[0] = list.startsWith(BACKWARDS) ? list.substring(1) : BACKWARDS + list;
        return new Cursor(reversed);
    }

    /** Whether a page ends where this points to; without a cursor, it begins with the list. */
    public static boolean isBackwards(@Nullable Cursor cursor) {
        return cursor != null
                && cursor.values.length > 0
                && cursor.values[0] instanceof String list
                && list.startsWith(BACKWARDS);
    }

    /**
     * The key of the item before the place.
     *
     * @throws ProblemException 400 naming {@code cursor} if it belongs to another list or holds
     *     other types
     */
    public List<Object> key(String list, Class<?>... types) {
        var way = isBackwards(this) ? BACKWARDS : "";
        if (values.length != types.length + 1 || !(way + digest(list)).equals(values[0])) {
            throw refused();
        }
        return IntStream.range(0, types.length)
                .mapToObj(
                        i -> CursorValue.read(values[i + 1], types[i]).orElseThrow(Cursor::refused))
                .toList();
    }

    /**
     * The time and the id of the place in a list that begins with the latest; without a cursor,
     * those that come before every item.
     *
     * @throws ProblemException 400 naming {@code cursor} if it belongs to another list
     */
    public static List<Object> afterLatest(@Nullable Cursor cursor, String list) {
        return cursor == null
                ? List.of(LATEST, LAST_ID)
                : cursor.key(list, Instant.class, UUID.class);
    }

    @Override
    public String toString() {
        try {
            // As bytes at once, Jackson would escape what lies beyond the first plane.
            var json = JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ProblemException refused() {
        return ProblemException.parameter(
                "cursor", "must be the next or prev of a page of this list, unchanged.");
    }
}
