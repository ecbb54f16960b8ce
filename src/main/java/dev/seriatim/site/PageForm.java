package dev.seriatim.site;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the addresses of one kind of page look like. A slash at the end, and whatever the template
 * does not say after its {@code {slug}}, make no difference: {@code https://s.example/read/{slug}}
 * fits {@code http://s.example/read/noons/?from=mail#shade} and {@code /read/noons}.
 *
 * @param host of the template, or nothing
 * @param length of what else stands in it; the longer one of two that fit says more
 */
record PageForm(Pattern pattern, String host, int length) {

    private static final String MARK = "the-slug-of-the-page";
    private static final String SLUG = "(?<slug>[a-z0-9-]+)";
    private static final String LANGUAGE_MARK = "the-language-of-the-page";
    private static final String LANGUAGE = "(?<language>[A-Za-z0-9-]+)";
    private static final Pattern PARTS =
            Pattern.compile("(?<path>[^?#]*?)/?(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*?)/?)?");

    /**
     * Reads a template.
     *
     * @param hosts those that a template without a host stands for
     * @return nothing where the slug is part of the host
     */
    static Optional<PageForm> of(String template, Collection<String> hosts) {
        return address(template)
                .filter(address -> !address.host().contains(MARK))
                .map(
                        address ->
                                new PageForm(
                                        pattern(address, hosts),
                                        address.host(),
                                        literal(address).length()));
    }

    private static String literal(PageAddress template) {
        return template.text()
                .substring(template.host().length())
                .replace(MARK, "")
                .replace(LANGUAGE_MARK, "");
    }

    /** The address of a template, with a slug that no article has, or of a URL. */
    static Optional<PageAddress> address(String template) {
        return PageAddress.of(
                template.replace("{slug}", MARK).replace("{language}", LANGUAGE_MARK));
    }

    /** The slug in an address that looks like this. */
    Optional<String> slug(PageAddress address) {
        return part("slug", address);
    }

    /** The language in an address that looks like this, if there is one. */
    Optional<String> language(PageAddress address) {
        return pattern.pattern().contains(LANGUAGE) ? part("language", address) : Optional.empty();
    }

    private Optional<String> part(String name, PageAddress address) {
        return Optional.of(pattern.matcher(address.text()))
                .filter(Matcher::matches)
                .flatMap(match -> Optional.ofNullable(match.group(name)));
    }

    /**
     * Whether pages that look like this are on a host; without one of their own they are on all.
     */
    boolean isOn(String other) {
        return host.isEmpty() || host.equals(other);
    }

    private static Pattern pattern(PageAddress template, Collection<String> hosts) {
        var host = template.host();
        var own = host.isEmpty() ? hosts.stream() : Stream.of(host);
        var anyHost = own.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")?"));
        return Pattern.compile(anyHost + afterHost(template.text().substring(host.length())));
    }

    private static String afterHost(String template) {
        var parts = PARTS.matcher(template);
        parts.matches();
        var path = expression(parts.group("path")) + "/?";
        if (path.contains(SLUG)) {
            return path + "(?:[?#].*)?";
        }
        var query = Objects.requireNonNullElse(parts.group("query"), "");
        return query.contains(MARK)
                ? path + parameters(query) + "\\?.*"
                : path + "(?:\\?[^#]*)?#" + expression(parts.group("fragment")) + "/?";
    }

    /** In any order, and among others. */
    private static String parameters(String query) {
        return Pattern.compile("&")
                .splitAsStream(query)
                .map(parameter -> "(?=\\?(?:[^#]*&)?" + expression(parameter) + "(?:[&#]|$))")
                .collect(Collectors.joining());
    }

    private static String expression(String text) {
        return Stream.of(text.split(MARK, -1))
                .map(PageForm::withLanguage)
                .collect(Collectors.joining(SLUG));
    }

    private static String withLanguage(String text) {
        return Stream.of(text.split(LANGUAGE_MARK, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(LANGUAGE));
    }
}
