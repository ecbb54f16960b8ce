package dev.seriatim.article.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Articles that are to be published together. */
public record PublicationPlan(
        @NotNull(message = "list the articles")
                @Size(min = 1, max = 100, message = "list 1 to 100 articles")
                List<@NotNull(message = "write an item") @Valid PlannedPublication> items) {}
