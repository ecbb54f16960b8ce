package dev.seriatim.site;

import com.ibm.icu.text.IDNA;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address in the form in which two that lead to one page are the same text: {@code
 * https://S.ex%61mple:443/%72ead} is {@code s.example/read}, and so is {@code //s.example/read}. A
 * path alone stays a path. RFC 3986 6.2 is followed but for the scheme, which is left out.
 *
 * @param text in ASCII; host and port, if there is a host, and from the first slash on the path,
 *     query and fragment
 */
public record PageAddress(String text) {

    /** An index entry of PostgreSQL has to hold the address. */
    private static final int LONGEST = 2_000;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(?i:(https?):)?//(?<host>(?:[^/?#@:%\\[\\]]|%[0-9A-Fa-f]{2})+)(?::(?<port>\\d*))?(?=[/?#]|$)|(?=/))"
                            + "(?<path>[^?#]*)(?<rest>.*)",
                    Pattern.DOTALL);

    private static final Pattern HOST_NAME = Pattern.compile("[^/?#@:%\\[\\]]+");
    private static final Pattern DEFAULT_PORT = Pattern.compile("80|443|");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private static final IDNA HOSTS =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    /**
     * Reads an address with the scheme http, https or none, or a path from the root of a site.
     *
     * @return nothing for any other address, and for one of more than 2,000 characters
     */
    public static Optional<PageAddress> of(String address) {
        var parts = PARTS.matcher(address);
        if (address.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        var path = parts.group("path").isEmpty() ? "/" : parts.group("path");
        return host(parts)
                .map(host -> host + escaped(path + parts.group("rest")))
                .filter(text -> text.length() <= LONGEST)
                .map(PageAddress::new);
    }

    /** The host with its port; empty where the address is a path. */
    String host() {
        return text.substring(0, text.indexOf('/'));
    }

    private static Optional<String> host(Matcher parts) {
        if (parts.group("host") == null) {
            return Optional.of("");
        }
        // RFC 3986 3.2.2: "percent-encoded octets … representing characters in UTF-8".
        var name =
                URLDecoder.decode(parts.group("host").replace("+", "%2B"), StandardCharsets.UTF_8);
        var ascii = new StringBuilder();
        var info = new IDNA.Info();
        HOSTS.nameToASCII(name, ascii, info);
        var port = parts.group("port");
        var isUsual = port == null || DEFAULT_PORT.matcher(port).matches();
        return info.hasErrors() || !HOST_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(isUsual ? ascii.toString() : ascii + ":" + port);
    }

    // RFC 3986 6.2.2: unreserved characters stand for themselves, others in upper-case hexadecimal.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ') {
                escaped.append((char) octet);
            } else {
                escaped.append("%%%02X".formatted(octet));
            }
        }
        return ESCAPE.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group())));
    }

    private static String unescaped(String escape) {
        var character = String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
        return UNRESERVED.matcher(character).matches()
                ? character
                : escape.toUpperCase(Locale.ROOT);
    }
}
