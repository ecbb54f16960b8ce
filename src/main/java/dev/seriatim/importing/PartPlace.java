package dev.seriatim.importing;

import dev.seriatim.importing.format.SeriesPlace;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The place of an article in a series.
 *
 * @param title of the series
 * @param number counted from 1, if there is one
 */
record PartPlace(String title, @Nullable Integer number) {

    /** The same, if the order that its source gives is a number to count with. */
    static PartPlace of(SeriesPlace place) {
        var order = place.order();
        if (order == null) {
            return new PartPlace(place.title(), null);
        }
        var isNumber = order >= 1 && order <= 1_000_000 && order % 1 == 0;
        return new PartPlace(place.title(), isNumber ? order.intValue() : null);
    }

    OptionalInt part() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
