package dev.seriatim.access;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An issuer as it names itself: a URL "that contains scheme, host, and optionally, port number and
 * path components and no query or fragment components" (OpenID Connect Core 1.0, 2).
 */
record IssuerUrl(String text) {

    /**
     * @throws IllegalArgumentException for what no issuer can be called
     */
    IssuerUrl {
        var url = web(text);
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("An issuer has no query and no fragment: " + text);
        }
    }

    /** Where it describes itself: OpenID Connect Discovery 1.0, 4. */
    URI description() {
        return URI.create(text.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /**
     * Reads an address of the web.
     *
     * @throws IllegalArgumentException for anything but http and https with a host
     */
    static URI web(String text) {
        try {
            var url = new URI(text);
            var isWeb =
                    "http".equalsIgnoreCase(url.getScheme())
                            || "https".equalsIgnoreCase(url.getScheme());
            if (isWeb && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // no address at all: refused like the others
        }
        throw new IllegalArgumentException("This is no address of the web: " + text);
    }
}
