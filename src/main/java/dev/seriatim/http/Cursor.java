package dev.seriatim.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort key of the last item of a page, opaque to clients.
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

    // The longest title in UTF-8, as base64.
    private static final int MAX_LENGTH = 1500;
    private static final int FORMAT = 1;
    // PostgreSQL and RFC 3339 agree on these years.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final String list;
    private final List<Object> key;

    private Cursor(String list, List<Object> key) {
        this.list = list;
        this.key = List.copyOf(key);
    }

    /**
     * Marks a place.
     *
     * @param list names the list and its order; another list refuses this cursor
     * @param key any of {@link Instant} (kept to the microsecond, as PostgreSQL does), {@link
     *     String}, {@link UUID}, {@link Long}
     */
    public static Cursor of(String list, Object... key) {
        return new Cursor(list, List.of(key));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws ProblemException 400 naming {@code cursor} for anything else, whatever it is
     */
    public static Cursor parse(String text) {
        try {
            if (text.length() <= MAX_LENGTH) {
                Cursor cursor = decode(Base64.getUrlDecoder().decode(text));
                // One cursor has one spelling: no padding, no spare bits, nothing after the end.
                if (cursor.toString().equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException
                | IOException
                | DateTimeException
                | ArithmeticException e) {
            throw refused();
        }
        throw refused();
    }

    /**
     * The key of the last item, to continue after.
     *
     * @throws ProblemException 400 naming {@code cursor} if it belongs to another list or holds
     *     other types
     */
    public List<Object> key(String list, Class<?>... types) {
        boolean fits = this.list.equals(list) && key.size() == types.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = types[i].isInstance(key.get(i));
        }
        if (!fits) {
            throw refused();
        }
        return key;
    }

    /**
     * The time and the id to continue after in a list that begins with the latest; without a
     * cursor, those that come before every item.
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
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(list);
            for (Object value : key) {
                write(value, out);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a cursor holds a few short values", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Instant instant) {
            Instant kept = instant.truncatedTo(ChronoUnit.MICROS);
            out.writeByte('i');
            out.writeLong(kept.getEpochSecond());
            out.writeInt(kept.getNano());
        } else if (value instanceof UUID uuid) {
            out.writeByte('u');
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof String text) {
            out.writeByte('t');
            out.writeUTF(text);
        } else {
            throw new IllegalArgumentException(
                    "a cursor cannot hold a " + value.getClass().getSimpleName());
        }
    }

    private static Cursor decode(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORMAT) {
            throw refused();
        }
        String list = in.readUTF();
        var key = new ArrayList<Object>();
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            key.add(read(kind, in));
        }
        return new Cursor(list, key);
    }

    private static Object read(int kind, DataInputStream in) throws IOException {
        return switch (kind) {
            case 'i' -> bounded(Instant.ofEpochSecond(in.readLong(), in.readInt()));
            case 'u' -> new UUID(in.readLong(), in.readLong());
            case 'l' -> counted(in.readLong());
            case 't' -> storable(in.readUTF());
            default -> throw refused();
        };
    }

    private static Instant bounded(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw refused();
        }
        return instant;
    }

    // A number in a cursor counts items; no list has a place before its beginning.
    private static long counted(long number) {
        if (number < 0) {
            throw refused();
        }
        return number;
    }

    private static String storable(String text) {
        if (!Text.isStorable(text)) {
            throw refused();
        }
        return text;
    }

    private static ProblemException refused() {
        return ProblemException.parameter(
                "cursor", "must be the next of an earlier page of this list, unchanged.");
    }
}
