package dev.seriatim.related;

import dev.seriatim.article.RelatedLinkDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The whole list of an article's related links, in order, as an editor writes it. */
public record RelatedLinks(
        @NotNull(message = "list the links, or none")
                @Size(max = 100, message = "give at most 100 related links")
                List<@NotNull(message = "write a link") @Valid RelatedLinkDraft> items) {}
