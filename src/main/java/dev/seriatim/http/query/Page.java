package dev.seriatim.http.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the following page, null on the last one; {@link PageLinks} repeats it
 *     as a link
 * @param total how many items the whole list has, null (and left out) unless it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total)
        implements Paged {

    /**
     * Makes a page of rows that were fetched with one more than the limit allows, to see whether
     * there are more.
     *
     * @param place marks where to continue, given the last item of the page
     */
    public static <T> Page<T> of(
            List<T> rows, Limit limit, Function<T, Cursor> place, @Nullable Long total) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null, total);
        }
        var items = rows.subList(0, limit.value());
        return new Page<>(items, place.apply(items.get(items.size() - 1)).toString(), total);
    }

    /** The same page of what these items become. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }
}
