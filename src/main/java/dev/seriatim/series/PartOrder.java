package dev.seriatim.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The whole order of a series. */
public record PartOrder(
        @NotNull(message = "list the parts, or none")
                @Size(max = 1000, message = "give a series at most 1000 parts")
                List<@NotNull(message = "write a part") @Valid PartDraft> parts) {}
