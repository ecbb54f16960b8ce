package dev.seriatim.related;

import java.util.Locale;

/** What the report on all links can be asked for. */
public enum ReportedState {
    /** Nothing bears the name yet. */
    PENDING,
    /** The target exists, but readers cannot see it. */
    UNPUBLISHED,
    /** The target is in the trash or gone for good. */
    BROKEN,
    /** Readers get there by a slug that the target no longer has. */
    REDIRECTED,
    /** It leads out of the publication. */
    EXTERNAL,
    /** Readers get there. */
    RESOLVED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
