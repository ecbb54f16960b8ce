package dev.seriatim.article;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a version does not change any longer, and for whose sake. */
@Embeddable
public class Freezing {

    private @Nullable Instant frozenAt;
    private @Nullable String frozenBy;
    private boolean proposed;
    private boolean discarded;

    protected Freezing() {}

    /** Not yet. */
    static Freezing none() {
        return new Freezing();
    }

    /** From the moment at which somebody published or promised it. */
    static Freezing by(String actor, Instant now) {
        var freezing = new Freezing();
        freezing.frozenAt = now;
        freezing.frozenBy = actor;
        return freezing;
    }

    /** From the moment at which somebody proposed it, which no reader was ever shown. */
    static Freezing proposedBy(String actor, Instant now) {
        var freezing = by(actor, now);
        freezing.proposed = true;
        return freezing;
    }

    /** From the moment at which somebody put something else in its place before readers saw it. */
    static Freezing discardedBy(String actor, Instant now) {
        var freezing = by(actor, now);
        freezing.discarded = true;
        return freezing;
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** When it was published or promised for the first time, if it was. */
    public @Nullable Instant publishedAt() {
        return proposed || discarded ? null : frozenAt;
    }

    /** Who did that. */
    public @Nullable String publishedBy() {
        return proposed || discarded ? null : frozenBy;
    }
}
