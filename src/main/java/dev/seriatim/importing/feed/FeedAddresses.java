package dev.seriatim.importing.feed;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** FeedAddresses as feeds write them. */
final class FeedAddresses {

    private FeedAddresses() {}

    /**
     * Where an address leads (RFC 3986 5.2).
     *
     * @param base empty for none
     * @return the address as it is written if either is none
     */
    static String resolve(String base, String address) {
        try {
            return base.isEmpty() ? address : new URI(base).resolve(new URI(address)).toString();
        } catch (URISyntaxException notAnAddress) {
            return address;
        }
    }

    static boolean isWhole(@Nullable String address) {
        return address != null && address.matches("https?://[^\\s/]+\\S*");
    }

    /** The host and the path of a site; empty if it is no address. */
    static String site(@Nullable String address) {
        return address == null || !isWhole(address)
                ? ""
                : address.replaceFirst("^https?://", "")
                        .replaceFirst("[?#].*", "")
                        .replaceFirst("/+$", "");
    }
}
