package dev.seriatim.article;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a version says of itself in a few words, written by an editor or made from the body. */
@Embeddable
class VersionExcerpt {

    private String excerpt;
    private boolean excerptMade;

    protected VersionExcerpt() {}

    VersionExcerpt(Manuscript manuscript) {
        excerpt = manuscript.excerpt();
        excerptMade = manuscript.excerptMade();
    }

    String text() {
        return excerpt;
    }

    /** What an editor wrote; nothing where it was made. */
    @Nullable String written() {
        return excerptMade ? null : excerpt;
    }

    boolean isMade(String text) {
        return excerptMade && excerpt.equals(text);
    }
}
