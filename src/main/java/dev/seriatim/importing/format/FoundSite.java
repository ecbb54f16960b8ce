package dev.seriatim.importing.format;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of the publication.
 *
 * @param name its title
 * @param address where its pages are, {@code https://example.org/blog}; links to it are its own
 * @param language a BCP 47 tag
 * @param zone in which its times are meant
 */
public record FoundSite(
        @Nullable String name,
        @Nullable String address,
        @Nullable String language,
        @Nullable ZoneId zone) {}
