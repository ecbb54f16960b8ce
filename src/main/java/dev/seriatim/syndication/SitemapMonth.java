package dev.seriatim.syndication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month in which articles came out, as far as the sitemap tells of it.
 *
 * @param updatedAt when readers were last given something new of these
 */
record SitemapMonth(YearMonth month, long articles, Instant updatedAt) {

    Stream<SitemapFile> files() {
        int parts = (int) ((articles + SitemapFile.MOST - 1) / SitemapFile.MOST);
        return IntStream.rangeClosed(1, parts).mapToObj(part -> new SitemapFile(month, part));
    }
}
