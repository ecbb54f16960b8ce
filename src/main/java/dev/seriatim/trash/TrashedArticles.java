package dev.seriatim.trash;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Articles that are to be put into the trash, all of them or none. */
public record TrashedArticles(
        @NotNull(message = "list the articles")
                @Size(min = 1, max = 100, message = "give 1 to 100 articles")
                List<@NotNull(message = "name an article") @Valid TrashedArticle> items) {}
