package dev.seriatim.article.name;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * The article that a link or a series part leads to, as an editor sees it.
 *
 * @param state how that article stands with its readers
 * @param resolved whether readers can follow the name to it
 */
public record TargetView(
        @JsonIgnore String name,
        UUID id,
        String slug,
        String title,
        String state,
        @JsonIgnore boolean resolved) {}
