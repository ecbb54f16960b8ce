package dev.seriatim.redirect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The URL of a page in the parts that servers' redirects are made of, percent-encoded (RFC 3986).
 *
 * @param origin scheme and authority
 * @param path at least a slash
 * @param rest query and fragment with their marks, or nothing
 */
record PageUrl(String origin, String path, String rest) {

    private static final Pattern PARTS = Pattern.compile("(https?://[^/?#]*)([^?#]*)(.*)");
    // What RFC 3986 knows, and percent signs that begin an octet; anything else was typed as it
    // looks.
    private static final Pattern UNKNOWN =
            Pattern.compile("[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

    static PageUrl of(String url) {
        var parts = PARTS.matcher(encoded(url));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a web page: " + url);
        }
        var path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return new PageUrl(parts.group(1), path, parts.group(3));
    }

    private static String encoded(String url) {
        return UNKNOWN.matcher(url).replaceAll(unknown -> octets(unknown.group()));
    }

    private static String octets(String text) {
        var octets = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            octets.append(String.format("%%%02X", octet));
        }
        return octets.toString();
    }

    /** The path without the marks of a placeholder or of a splat. */
    String literalPath() {
        return path.replace(":", "%3A").replace("*", "%2A");
    }

    /** The path as a server sees it that has decoded it. */
    String decodedPath() {
        return URI.create(path.replace("[", "%5B").replace("]", "%5D")).getPath();
    }

    /** The URL without the mark of a variable. */
    String withoutVariables() {
        return toString().replace("$", "%24");
    }

    @Override
    public String toString() {
        return origin + path + rest;
    }
}
