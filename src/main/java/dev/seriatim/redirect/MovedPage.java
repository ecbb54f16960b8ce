package dev.seriatim.redirect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A redirect between two pages of the site, as other programs read it: a line of a file each. */
record MovedPage(Redirect redirect, PageUrl from, PageUrl to) {

    /** Nothing if the site has no pages of this kind. */
    static Optional<MovedPage> of(Redirect redirect) {
        var from = redirect.fromUrl();
        var to = redirect.toUrl();
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new MovedPage(redirect, PageUrl.of(from), PageUrl.of(to)));
    }

    /**
     * Whether the pages differ in their path; of a slug in a query or fragment, no rule can tell,
     * nor of an old address that is told from others by its query.
     */
    boolean isSeenByServers() {
        return !from.path().equals(to.path())
                && (!redirect.comesFromAddress() || from.rest().isEmpty());
    }

    /** A rule for Netlify's {@code _redirects}. */
    String netlify() {
        return from.literalPath() + " " + to.literalPath() + to.rest() + " 301\n";
    }

    /**
     * A line for nginx to include in a {@code map $uri}: the key is a decoded path, the value an
     * address. An old address has two: the map takes a slash at the end for a difference.
     */
    String nginx() {
        var keys = redirect.comesFromAddress() ? List.of("", "/") : List.of("");
        return keys.stream()
                .map(
                        end ->
                                "%s %s;\n"
                                        .formatted(
                                                quoted(from.decodedPath() + end),
                                                quoted(to.withoutVariables())))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A record of RFC 4180. */
    String csv() {
        return Stream.of(
                        redirect.kind(),
                        redirect.from(),
                        redirect.to(),
                        from.toString(),
                        to.toString())
                .map(MovedPage::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    // RFC 4180 2.6 and 2.7: such fields are enclosed in double quotes, and those within doubled.
    private static String field(String value) {
        var plain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
