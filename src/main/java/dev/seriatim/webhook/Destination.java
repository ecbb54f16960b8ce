package dev.seriatim.webhook;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a webhook is told. */
record Destination(URI url) {

    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    /**
     * @throws ProblemException 400 naming {@code url} if it is none after all
     */
    static Destination of(String url) {
        try {
            return new Destination(new URI(url));
        } catch (URISyntaxException unreadable) {
            throw refused("Write an absolute URL in ASCII.");
        }
    }

    boolean isEncrypted() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        return String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isEncrypted() ? 443 : 80;
    }

    String target() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    boolean isThisMachine() {
        return THIS_MACHINE.contains(host().toLowerCase(Locale.ROOT));
    }

    /**
     * Judges what can be judged before a name is looked up.
     *
     * @throws ProblemException 400 naming {@code url}
     */
    void refuseUnless(OpenAddresses open) {
        if (url.getUserInfo() != null || url.getRawFragment() != null || url.getHost() == null) {
            throw refused("Leave user, password and fragment out.");
        }
        if (!isEncrypted() && !isThisMachine() && !open.hasOwn()) {
            throw refused("Use https.");
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.invalid(List.of(Violation.at("/url", why)));
    }

    /**
     * The address to connect to. It is looked up for each attempt, and what is connected to is the
     * address that was judged, whatever the name leads to a moment later.
     *
     * @throws UndeliverableException if there is none that may be reached
     */
    InetAddress address(OpenAddresses open) {
        try {
            var found =
                    open.first(open.all(host()), isThisMachine())
                            .orElseThrow(
                                    () ->
                                            new UndeliverableException(
                                                    "%s is at no address of the open internet."
                                                            .formatted(host())));
            if (!isEncrypted() && !isThisMachine() && !open.isOwn(found)) {
                throw new UndeliverableException("Only https is spoken outside of this machine.");
            }
            return found;
        } catch (UnknownHostException unknown) {
            throw new UndeliverableException("No host is called %s.".formatted(host()));
        }
    }
}
