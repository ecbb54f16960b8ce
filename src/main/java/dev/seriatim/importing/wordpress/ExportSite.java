package dev.seriatim.importing.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export says of the site that it is of; each empty if it does not.
 *
 * @param address where its pages are, without a slash at its end
 */
record ExportSite(String name, String address, String language) {

    /** Reads the head of an export, whatever is broken in it. */
    static ExportSite of(String head) {
        String blog = element("(?:\\w+:)?base_blog_url", head);
        String link = element("link", head);
        String site = element("(?:\\w+:)?base_site_url", head);
        String address = isAddress(blog) ? blog : isAddress(link) ? link : site;
        return new ExportSite(
                PlainWords.of(element("title", head)),
                isAddress(address) ? address.replaceAll("/+$", "") : "",
                tag(element("language", head)));
    }

    private static String element(String name, String head) {
        Pattern element =
                Pattern.compile(
                        "<"
                                + name
                                + "(?:\\s[^>]{0,200})?>\\s*"
                                + "(?:<!\\[CDATA\\[([^\\]]{0,2000})]]>|([^<]{0,2000}))\\s*</");
        Matcher found = element.matcher(head);
        if (!found.find()) {
            return "";
        }
        return Optional.ofNullable(found.group(1))
                .orElseGet(() -> String.valueOf(found.group(2)))
                .strip();
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://[^\\s/]+.*");
    }

    private static String tag(String language) {
        String tag = language.replace('_', '-');
        return tag.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8}){0,4}") ? tag : "";
    }

    /** Its host and path, by which its items are known again; empty if it has no address. */
    String key() {
        try {
            var uri = new URI(address);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            String path = uri.getPath() == null ? "" : uri.getPath();
            return host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
        } catch (URISyntaxException odd) {
            return address.replaceFirst("(?i)^https?://", "");
        }
    }
}
