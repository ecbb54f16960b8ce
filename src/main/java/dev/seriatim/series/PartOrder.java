package dev.seriatim.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole order of a series.
 *
 * @param items what the release before calls the parts, for clients that write to nodes of both
 */
public record PartOrder(
        @NotNull(message = "list the parts, or none")
                @Size(max = 1000, message = "give a series at most 1000 parts")
                List<@NotNull(message = "write a part") @Valid PartDraft> parts,
        @Nullable @Null(message = "list the parts once") List<PartDraft> items) {

    /** Parts that are called items are parts. */
    public PartOrder {
        if (parts == null && items != null) {
            parts = items;
            items = null;
        }
    }
}
