package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundArticle;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address on the site from which articles come, such that two that mean the same page are one:
 * {@code https://www.old.example/2019/Fog/index.html?utm=a#b} is {@code old.example/2019/Fog}. What
 * comes from a folder of files has the path in it, and no host.
 *
 * @param host in lower case, without {@code www.}; empty if it is not known
 * @param path decoded, without a slash, an ending of a file or the name of an index at its end
 * @param query what identifies a page in the query, {@code ?p=7}
 */
record OldAddress(String host, String path, String query) {

    private static final int LONGEST = 1000;

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//[^/?#]+.*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern IDENTIFIES = Pattern.compile("(?:p|page_id|id)=[A-Za-z0-9_-]+");
    private static final Pattern ENDING =
            Pattern.compile("(?i)(?:\\.(?:html?|php|md|markdown|mdx|txt))?/*$");
    private static final Pattern PAGE = Pattern.compile("(?i)\\.(?:md|markdown|mdx|html?|txt)$");
    private static final Pattern INDEX = Pattern.compile("(?i)/(?:_?index|readme)$");

    /**
     * Reads an address.
     *
     * @param base the address or path against which a relative one is meant
     * @param site the address of the old site, if it is known
     * @return nothing for what leads to no page: a place on the same page, another scheme, …
     */
    static Optional<OldAddress> of(String address, @Nullable String base, @Nullable String site) {
        var text = address.strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.startsWith("#")
                || OTHER_SCHEME.matcher(text).matches() && !WEB.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(absolute(text, base, site)));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The same with a scheme and a host, {@code file://} for a path in a folder. */
    private static URI absolute(String text, @Nullable String base, @Nullable String site)
            throws URISyntaxException {
        var folder = new URI("file", "", "/", null);
        var root = site == null ? folder : uri(site.endsWith("/") ? site : site + "/");
        var from = base == null ? root : fromBase(base, root, folder);
        return from.resolve(uri(text));
    }

    /** A path that begins with a slash is one of the site, another one of a folder. */
    private static URI fromBase(String base, URI root, URI folder) throws URISyntaxException {
        if (WEB.matcher(base).matches()) {
            return uri(base);
        }
        return base.startsWith("/") ? root.resolve(uri(base)) : folder.resolve(uri(base));
    }

    /** Addresses are written as people type them, with spaces and letters of all kinds. */
    private static URI uri(String text) throws URISyntaxException {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if (point <= ' '
                                    || "\"<>\\^`{|}".indexOf(point) >= 0
                                    || point == 0x7F) {
                                escaped.append("%%%02X".formatted(point));
                            } else {
                                escaped.appendCodePoint(point);
                            }
                        });
        var lone = escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return new URI(lone.startsWith("//") ? "https:" + lone : lone);
    }

    private static OldAddress read(URI address) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        var raw = address.getRawPath() == null ? "" : address.getRawPath();
        var decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        var whole = Normalizer.normalize(decoded, Normalizer.Form.NFC);
        var path = INDEX.matcher(ENDING.matcher(whole).replaceFirst("")).replaceFirst("");
        var query =
                Stream.of(String.valueOf(address.getRawQuery()).split("&"))
                        .filter(IDENTIFIES.asMatchPredicate())
                        .sorted()
                        .collect(Collectors.joining("&"));
        return new OldAddress(
                host.startsWith("www.") ? host.substring(4) : host,
                path,
                query.isEmpty() ? "" : "?" + query);
    }

    /** As it is kept and compared. */
    String text() {
        return host + path + query;
    }

    /** Whether it leads to a page of this site, and not to its front. */
    boolean isPageOf(@Nullable String site) {
        var own = site == null ? Optional.<OldAddress>empty() : of(site, null, null);
        var isFront = path.isEmpty() && query.isEmpty();
        return !isFront && host.equals(own.map(OldAddress::host).orElse(""));
    }

    /** The address of a file, in whose name every sign stands for itself. */
    private static OldAddress ofFile(String path) {
        try {
            return read(new URI("file", "", "/" + path, null));
        } catch (URISyntaxException noAddress) {
            return new OldAddress("", "/" + path, "");
        }
    }

    /** Every address by which an article was found where it comes from. */
    static List<String> of(FoundArticle article, @Nullable String site) {
        Set<String> all = new LinkedHashSet<>();
        article.addresses()
                .forEach(
                        address ->
                                of(address, null, site)
                                        .filter(
                                                old ->
                                                        !old.path().isEmpty()
                                                                || !old.query().isEmpty())
                                        .ifPresent(old -> all.add(old.text())));
        var entry = article.place().entry();
        if (entry != null && PAGE.matcher(entry).find()) {
            all.add(ofFile(entry).text());
        }
        return List.copyOf(all);
    }
}
