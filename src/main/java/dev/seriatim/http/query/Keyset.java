package dev.seriatim.http.query;

import org.jspecify.annotations.Nullable;

/**
 * How SQL reads a page of a sorted list from the place of a cursor: on, with what comes after the
 * place, or back, with the place itself and what comes before it, the nearest first. {@link
 * Page#of} puts what was read backwards into the order of the list.
 *
 * <pre>{@code
 * "where slug %s :slug order by slug %s".formatted(keyset.comparison(), keyset.direction())
 * }</pre>
 *
 * @param comparison how the key of a row compares with that of the place
 * @param direction of each column of the key, {@code asc} or {@code desc}
 */
public record Keyset(String comparison, String direction) {

    /** How the first column of a key compares with that of the place: it may be the same. */
    public String onwards() {
        return isUpwards() ? ">=" : "<=";
    }

    /** How the first column of a key compares with that of a place at which the rows end. */
    public String until() {
        return isUpwards() ? "<=" : ">=";
    }

    private boolean isUpwards() {
        return direction.equals("asc");
    }

    /** Of a list that begins with the smallest key. */
    public static Keyset ascending(@Nullable Cursor cursor) {
        return Cursor.isBackwards(cursor) ? new Keyset("<=", "desc") : new Keyset(">", "asc");
    }

    /** Of a list that begins with the greatest key. */
    public static Keyset descending(@Nullable Cursor cursor) {
        return Cursor.isBackwards(cursor) ? new Keyset(">=", "asc") : new Keyset("<", "desc");
    }
}
