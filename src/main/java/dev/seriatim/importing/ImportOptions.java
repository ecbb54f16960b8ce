package dev.seriatim.importing;

import org.jspecify.annotations.Nullable;

/**
 * How files are to be brought in.
 *
 * @param publish whether readers shall see the articles at once
 * @param dryRun whether to report only what would happen to each file, and keep nothing
 * @param language what the files are in, a BCP 47 tag; the site's default language if not given
 */
record ImportOptions(boolean publish, boolean dryRun, @Nullable String language) {}
