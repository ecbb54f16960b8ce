package dev.seriatim.syndication;

import java.time.Instant;

/**
 * A file of the sitemap in its index.
 *
 * @param updatedAt when readers were last given something new of what came out in its month
 */
record ListedFile(SitemapFile file, Instant updatedAt) {}
