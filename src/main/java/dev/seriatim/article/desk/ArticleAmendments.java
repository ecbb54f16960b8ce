package dev.seriatim.article.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is to change in several articles, in all of them or in none. */
public record ArticleAmendments(
        @NotNull(message = "list the articles")
                @Size(min = 1, max = 100, message = "give 1 to 100 articles")
                List<@NotNull(message = "name an article") @Valid ArticleAmendment> items) {}
