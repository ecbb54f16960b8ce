package dev.seriatim.related;

import java.util.Locale;

/** What the report on all links can be asked for. */
public enum ReportedState {
    /** Nothing bears the name yet. */
    PENDING("l.kind = 'translation' or l.borne = false"),
    /** The target exists, but readers cannot see it. */
    UNPUBLISHED("l.url is null"),
    /** The target is in the trash or gone for good. */
    BROKEN("l.kind = 'translation' or l.borne = false or l.borneInTrash = true"),
    /** Readers get there by a slug that the target no longer has. */
    REDIRECTED("l.name like 'slug:%'"),
    /** It leads out of the publication. */
    EXTERNAL("l.url is not null"),
    /** Readers get there. */
    RESOLVED("l.url is null");

    private final String sign;

    ReportedState(String sign) {
        this.sign = sign;
    }

    /**
     * What is true of every link {@code l} in this state, as HQL: where the others lead need not be
     * looked up to find these.
     */
    String sign() {
        return sign;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
