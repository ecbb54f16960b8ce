package dev.seriatim.article.editing;

import java.util.UUID;

/**
 * A place that leads to an article.
 *
 * @param kind related or body for a link in an article, series for a part of a series
 * @param id of the article or series that holds it
 * @param path a JSON Pointer (RFC 6901) into what holds it
 */
public record Reference(String kind, UUID id, String slug, String title, String path) {}
