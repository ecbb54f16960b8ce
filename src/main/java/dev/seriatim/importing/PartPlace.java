package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.series.NumberedPart;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The place of an article in a series.
 *
 * @param title of the series
 * @param order by which the parts that have one are sorted
 * @param date by which the others are, behind them
 */
record PartPlace(String title, @Nullable Double order, @Nullable Instant date) {

    /**
     * As the parts of a series stand; those of which nothing is known stay in the order of items.
     */
    static final Comparator<PartPlace> ORDER =
            Comparator.comparing(
                            PartPlace::order,
                            Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                    .thenComparing(
                            PartPlace::date,
                            Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private static final int MOST_PARTS = 1_000_000;

    /** Some sort parts by dates that they write as numbers: 20240501. */
    private static final double LARGEST = 2_000_000_000;

    /** An order that is no number is none. */
    PartPlace {
        order = order == null || !Double.isFinite(order) ? null : order;
    }

    /** Where an article says that it stands. */
    static List<PartPlace> of(FoundArticle found) {
        return found.series().stream()
                .map(
                        place ->
                                new PartPlace(
                                        place.title(), place.order(), found.standing().publishAt()))
                .toList();
    }

    /** The whole number that its order begins with; that of the last if it has none. */
    int number() {
        return order == null
                ? NumberedPart.LAST
                : (int) Math.max(-LARGEST, Math.min(LARGEST, Math.floor(order)));
    }

    /** Its number, counted from 1, if the order that its source gives is one to count with. */
    OptionalInt part() {
        return order != null && order >= 1 && order <= MOST_PARTS && order % 1 == 0
                ? OptionalInt.of(order.intValue())
                : OptionalInt.empty();
    }
}
