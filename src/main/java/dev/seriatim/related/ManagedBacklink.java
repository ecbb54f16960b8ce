package dev.seriatim.related;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that leads to an article, as an editor sees it.
 *
 * @param kind related or body for a link of an article, series for a part of a series
 * @param id of the article or series that holds it
 * @param path a JSON Pointer (RFC 6901) into what holds it
 * @param published whether readers see the link, where it leads anywhere
 */
public record ManagedBacklink(
        String kind,
        UUID id,
        String slug,
        String title,
        String path,
        @JsonIgnore int ordinal,
        @Nullable String note,
        @Nullable String anchorText,
        @Nullable String sentence,
        boolean published) {}
