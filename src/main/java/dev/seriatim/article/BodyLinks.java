package dev.seriatim.article;

import dev.seriatim.prose.Link;
import dev.seriatim.prose.Slug;
import dev.seriatim.site.UrlTemplates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises the links of a body that lead to articles of this publication: {@code seriatim:<id>},
 * the page of an article as the site's URL template has it, with or without the host, and a
 * relative path to a Markdown file, which is named like the slug.
 */
final class BodyLinks {

    private static final Pattern ID =
            Pattern.compile("seriatim:([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})");
    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]+");

    private BodyLinks() {}

    /** The links that name an article, with their places among all links. */
    static List<BodyLink> in(List<Link> links, UrlTemplates templates) {
        return IntStream.range(0, links.size())
                .boxed()
                .flatMap(position -> bodyLink(position, links.get(position), templates).stream())
                .toList();
    }

    private static Optional<BodyLink> bodyLink(int position, Link link, UrlTemplates templates) {
        return name(withoutFragment(link.href()), templates)
                .map(name -> new BodyLink(position, name, link.anchorText(), link.sentence()));
    }

    private static String withoutFragment(String href) {
        var fragment = href.indexOf('#');
        return fragment < 0 ? href : href.substring(0, fragment);
    }

    private static Optional<String> name(String href, UrlTemplates templates) {
        var id = ID.matcher(href);
        if (id.matches()) {
            return Optional.of(ArticleName.ofId(UUID.fromString(id.group(1))));
        }
        return Stream.of(pageSlug(href, templates), fileSlug(href))
                .flatMap(Optional::stream)
                .filter(Slug::isValid)
                .map(ArticleName::ofSlug)
                .findFirst();
    }

    private static Optional<String> pageSlug(String href, UrlTemplates templates) {
        var template = templates.article();
        if (template == null) {
            return Optional.empty();
        }
        var full = ORIGIN.matcher(href).find();
        var page = full ? template : ORIGIN.matcher(template).replaceFirst("");
        var slug = page.indexOf("{slug}");
        var before = page.substring(0, slug);
        var after = page.substring(slug + "{slug}".length());
        var fits =
                href.startsWith(before)
                        && href.endsWith(after)
                        && href.length() > before.length() + after.length();
        return fits
                ? Optional.of(href.substring(before.length(), href.length() - after.length()))
                : Optional.empty();
    }

    // A path without a scheme, host, query: "other.md", "../essays/other.md".
    private static Optional<String> fileSlug(String href) {
        var relative =
                href.endsWith(".md")
                        && !href.startsWith("//")
                        && href.indexOf(':') < 0
                        && href.indexOf('?') < 0;
        var name = href.lastIndexOf('/') + 1;
        return relative
                ? Optional.of(href.substring(name, href.length() - ".md".length()))
                : Optional.empty();
    }
}
