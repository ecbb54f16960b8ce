package dev.seriatim.access;

import com.nimbusds.jwt.proc.BadJWTException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token is not taken: why, in a sentence for whoever sent it and one for the log. */
final class TokenRefusal extends BadJWTException {

    private static final int LONGEST = 200;

    /** What can be wrong with a token. */
    enum Cause {
        MALFORMED(null),
        TYPE("The token is no access token."),
        ISSUER("The token is of another issuer."),
        SIGNATURE("The token is not signed with a key of the issuer."),
        EXPIRED("The token has expired."),
        EARLY("The token is not valid yet."),
        AUDIENCE("The token is for another audience."),
        CLAIMS(null);

        private final @Nullable String description;

        Cause(@Nullable String description) {
            this.description = description;
        }

        /** What its sender is told; nothing where the cause is none of their business. */
        Optional<String> description() {
            return Optional.ofNullable(description);
        }
    }

    private final Cause cause;

    /**
     * @param found what the token says, for the log; anybody can have written it
     */
    TokenRefusal(Cause cause, String found) {
        super(loggable(found));
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }

    // Nobody is to write lines of their own into the log.
    private static String loggable(String found) {
        var printable = found.replaceAll("[^\\p{Graph} ]", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable;
    }
}
