package dev.seriatim.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a database is, as the driver wants it said. Hosting services and {@code psql} say it as
 * libpq does, {@code postgres://user:password@host:5432/database}.
 *
 * @param jdbc without user and password, if it was said as libpq does; otherwise as it was said
 * @param username empty where the URL names none
 * @param password empty where the URL names none
 */
record DatabaseUrl(String jdbc, Optional<String> username, Optional<String> password) {

    private static final List<String> LIBPQ = List.of("postgres://", "postgresql://");

    /**
     * Reads a URL of either kind.
     *
     * @throws IllegalArgumentException when it is of neither; the message does not repeat it, since
     *     it may hold a password
     */
    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(url, Optional.empty(), Optional.empty());
        }
        if (LIBPQ.stream().noneMatch(url::startsWith)) {
            throw new IllegalArgumentException("must begin with jdbc:postgresql:// or postgres://");
        }
        try {
            return of(new URI(url));
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    "is not a URL: percent-encode what is special in its user and password");
        }
    }

    private static DatabaseUrl of(URI url) {
        String[] user = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
        String authority = Optional.ofNullable(url.getRawAuthority()).orElse("");
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new DatabaseUrl(
                "jdbc:postgresql://"
                        + authority.substring(authority.lastIndexOf('@') + 1)
                        + url.getRawPath()
                        + query,
                Optional.of(decoded(user[0])).filter(name -> !name.isEmpty()),
                user.length == 1 ? Optional.empty() : Optional.of(decoded(user[1])));
    }

    // A form's decoder, which takes "+" for a space.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
