package dev.seriatim.series;

import org.jspecify.annotations.Nullable;

/**
 * The place of an article in a series, among the parts that readers can see.
 *
 * @param position counted from 1
 * @param total how many parts readers can see
 * @param plannedTotal how many there will be, if the series shows its plans
 */
public record SeriesPlace(
        String slug,
        String title,
        SeriesStatus status,
        int position,
        int total,
        @Nullable Long plannedTotal,
        @Nullable Neighbour previous,
        @Nullable Neighbour next) {

    /** The part before or after. */
    public record Neighbour(String slug, String title) {}
}
