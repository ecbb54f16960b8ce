package dev.seriatim.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request was let in with.
 *
 * @param actor as the audit trail names its holder
 * @param name what people call them
 * @param expiresAt when it stops working, if it does by itself
 */
public record Credential(
        String actor, String name, Kind kind, List<Scope> scopes, @Nullable Instant expiresAt) {

    /** The attribute of an identity that holds it. */
    static final String ATTRIBUTE = "seriatim.credential";

    /** Where it comes from. */
    public enum Kind {
        /** A key that was made here. */
        KEY,
        /** The key of the settings. */
        SETTING,
        /** A token of the issuer. */
        TOKEN
    }
}
