package dev.seriatim.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, and from where.
 *
 * @param action the method and target of a request, or a command; holds no secrets
 * @param location where the thing is that was made, if one was
 * @param articles which it is about, if its target does not tell
 * @param address of the machine that sent the request
 * @param requestId by which the request is found in the log
 */
public record Write(
        String action,
        @Nullable String location,
        @Nullable List<UUID> articles,
        @Nullable String address,
        @Nullable String requestId) {

    /** A command that was given on the machine itself. */
    public static Write command(String command, @Nullable String location) {
        return new Write(command, location, null, null, null);
    }
}
