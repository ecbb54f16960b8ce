package dev.seriatim.prose;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a link that names an article by its title, {@code
 * seriatim:title/A%20Secure%20Base}, until it is read and leads to where the article is.
 */
public final class TitleLink {

    private static final String PREFIX = "seriatim:title/";
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private TitleLink() {}

    static String address(String title) {
        return PREFIX + URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The title that is named, if the address is one of these. */
    public static Optional<String> title(String address) {
        return Optional.of(address)
                .filter(own -> own.startsWith(PREFIX))
                .map(own -> own.substring(PREFIX.length()))
                .filter(encoded -> !NO_ESCAPE.matcher(encoded).find())
                .map(encoded -> encoded.replace("+", "%2B"))
                .map(encoded -> URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }
}
