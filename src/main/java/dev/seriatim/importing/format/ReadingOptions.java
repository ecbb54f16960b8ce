package dev.seriatim.importing.format;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What whoever imports says of a source that it does not say itself.
 *
 * @param zone in which times without an offset are meant, unless the source names one
 * @param language of what names none, a BCP 47 tag; empty for the default language of the site
 */
public record ReadingOptions(ZoneId zone, Optional<String> language) {}
