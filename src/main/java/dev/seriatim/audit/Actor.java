package dev.seriatim.audit;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who wrote something.
 *
 * @param id names one key, one subject of an issuer, … for good: {@code key:0199e8b1-…}, {@code
 *     subject:odile}, {@code administrator}, {@code console}
 * @param name what people call them
 */
public record Actor(String id, String name) {

    /** The attribute of an identity that holds its actor. */
    public static final String ATTRIBUTE = "seriatim.actor";

    /** Whoever holds the key from the settings. */
    public static final Actor ADMINISTRATOR = new Actor("administrator", "admin");

    /** Whoever may start the application on the machine. */
    public static final Actor CONSOLE = new Actor("console", "console");

    private static final Actor NOBODY = new Actor("nobody", "nobody");

    static Actor of(SecurityIdentity identity) {
        Actor actor = identity.getAttribute(ATTRIBUTE);
        return actor == null ? NOBODY : actor;
    }
}
