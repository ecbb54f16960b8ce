package dev.seriatim.http.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. {@link PageLinks} repeats the cursors as links.
 *
 * @param next the cursor of the following page, null on the last one
 * @param prev the cursor of the page before, null on the first one
 * @param total how many items the whole list has, null (and left out) unless it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @Nullable String prev,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total)
        implements Paged {

    /**
     * Makes a page of rows that were read as a {@link Keyset} says, one more than the limit allows,
     * to see whether there are more. Neighbouring pages meet at one place, from which both are
     * read.
     *
     * @param cursor from where they were read
     * @param place marks the place behind an item
     */
    public static <T> Page<T> of(
            List<T> rows,
            Limit limit,
            @Nullable Cursor cursor,
            Function<T, Cursor> place,
            @Nullable Long total) {
        boolean isLast = rows.size() <= limit.value();
        var items = new ArrayList<>(isLast ? rows : rows.subList(0, limit.value()));
        var start = cursor == null ? null : cursor.reversed().toString();
        if (!Cursor.isBackwards(cursor)) {
            var end = isLast ? null : place.apply(items.get(items.size() - 1)).toString();
            return new Page<>(items, end, start, total);
        }
        Collections.reverse(items);
        var end = isLast ? null : place.apply(rows.get(limit.value())).reversed().toString();
        return new Page<>(items, start, end, total);
    }

    /** A page of nothing. */
    public static <T> Page<T> empty(boolean total) {
        return new Page<>(List.of(), null, null, total ? 0L : null);
    }

    /** The same page of other items, such as what these become. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next, prev, total);
    }

    /** The same page of what these items become. */
    public <R> Page<R> map(Function<T, R> change) {
        return with(items.stream().map(change).toList());
    }
}
