package dev.seriatim.http.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that are written relative to where they stand (RFC 3986). */
public final class UriReference {

    // RFC 3986 B.
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<authority>[^/?#]*))?"
                            + "(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
                    Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private UriReference() {}

    /** Whether it leads to the same place wherever it stands. */
    public static boolean isAbsolute(String reference) {
        return SCHEME.matcher(reference).lookingAt();
    }

    /**
     * Where a reference leads (RFC 3986 5.2.2); one that is absolute leads there already.
     *
     * @param base the absolute address, with a host, of what it stands in
     */
    public static String resolved(String base, String reference) {
        if (isAbsolute(reference)) {
            return reference;
        }
        var from = parts(base);
        var to = parts(reference);
        var scheme = from.group("scheme") + ":";
        var fragment = to.group("fragment") == null ? "" : "#" + to.group("fragment");
        if (to.group("authority") != null) {
            var path = withoutDots(to.group("path"));
            return scheme + "//" + to.group("authority") + path + query(to) + fragment;
        }
        var root = scheme + "//" + from.group("authority");
        if (to.group("path").isEmpty()) {
            var query = to.group("query") == null ? query(from) : query(to);
            return root + from.group("path") + query + fragment;
        }
        return root
                + withoutDots(merged(from.group("path"), to.group("path")))
                + query(to)
                + fragment;
    }

    private static Matcher parts(String reference) {
        var parts = PARTS.matcher(reference);
        parts.matches();
        return parts;
    }

    private static String query(Matcher parts) {
        return parts.group("query") == null ? "" : "?" + parts.group("query");
    }

    // RFC 3986 5.2.3.
    private static String merged(String base, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        return base.isEmpty() ? "/" + path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    }

    // RFC 3986 5.2.4.
    private static String withoutDots(String path) {
        var kept = new StringBuilder();
        var segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            var segment = segments[i];
            boolean isLast = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.setLength(Math.max(0, kept.lastIndexOf("/")));
            } else if (!segment.equals(".")) {
                kept.append('/').append(segment);
            }
            if (isLast && segment.matches("\\.\\.?")) {
                kept.append('/');
            }
        }
        return kept.toString();
    }
}
