package dev.seriatim.redirect;

import dev.seriatim.site.PageAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address on the site from which an article came, in the form in which two that mean the same
 * page are the same text: {@code https://old.example/2019/Fog/?utm=a#b} is {@code /2019/Fog}.
 *
 * @param path without a slash at its end
 * @param query what identifies a page in the query, {@code ?p=7}; empty if nothing does
 */
record FormerAddress(String path, String query) {

    private static final Pattern END_OF_PATH = Pattern.compile("/*(?=[?#]|$)");
    private static final Pattern IDENTIFIES = Pattern.compile("(?:p|page_id|id)=[A-Za-z0-9_-]+");
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-F]|7F)|\\x7f");
    // RFC 3986 2: no address has them; old ones do.
    private static final Pattern UNWISE = Pattern.compile("[\"<>\\\\^`{|}]");

    /**
     * Reads an absolute address or a path; what host it is on makes no difference, since the old
     * site and this one are at one host by the time that anybody asks here.
     *
     * @return nothing for the front page, which is no article's, and for what is no address
     */
    static Optional<FormerAddress> of(String address) {
        return PageAddress.of(address)
                .map(each -> each.text().substring(each.text().indexOf('/')))
                .filter(text -> !CONTROL.matcher(text).find())
                .map(FormerAddress::escaped)
                .map(FormerAddress::read)
                .filter(read -> !read.text().equals("/"));
    }

    private static String escaped(String text) {
        return UNWISE.matcher(text)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private static FormerAddress read(String text) {
        var parts = END_OF_PATH.split(text, 2);
        var rest = parts.length < 2 || parts[1].startsWith("#") ? "" : parts[1].split("#", 2)[0];
        var query =
                Stream.of(rest.replaceFirst("^\\?", "").split("&"))
                        .filter(IDENTIFIES.asMatchPredicate())
                        .sorted()
                        .collect(Collectors.joining("&"));
        return new FormerAddress(parts[0], query.isEmpty() ? "" : "?" + query);
    }

    /** As it is kept. */
    String text() {
        return (path.isEmpty() ? "/" : path) + query;
    }

    /** As what it may be kept, the likeliest first: somebody may have put a query behind it. */
    List<String> meant() {
        return query.isEmpty() || path.isEmpty() ? List.of(text()) : List.of(text(), path);
    }
}
