package dev.seriatim.importing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How an import is to be done.
 *
 * @param publish whether readers shall see what its source says they may see
 * @param dryRun whether to report only what would happen to each item, and keep nothing
 * @param language of what says none, a BCP 47 tag; the site's default language if not given
 * @param zone in which times are meant that do not say so
 * @param corrections of those whom the source names
 */
record ImportOptions(
        boolean publish,
        boolean dryRun,
        @Nullable String language,
        ZoneId zone,
        Corrections corrections) {

    /** Runs that were begun by earlier releases have no corrections. */
    ImportOptions {
        corrections = corrections == null ? Corrections.NONE : corrections;
    }

    ImportOptions(boolean publish, boolean dryRun, @Nullable String language, ZoneId zone) {
        this(publish, dryRun, language, zone, Corrections.NONE);
    }

    /** Of files of which nothing more is said. */
    static ImportOptions publishing(boolean publish) {
        return new ImportOptions(publish, false, null, ZoneOffset.UTC);
    }

    /** The same, to be done as corrected. */
    ImportOptions corrected(Corrections by) {
        return new ImportOptions(publish, false, language, zone, by);
    }
}
