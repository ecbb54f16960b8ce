package dev.seriatim.article.editing;

import dev.seriatim.article.BodyLink;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.prose.Link;
import dev.seriatim.prose.Slug;
import dev.seriatim.prose.TitleLink;
import dev.seriatim.site.ArticlePages;
import dev.seriatim.site.PageAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the links of a body that lead to articles of this publication: {@code seriatim:<id>},
 * a title, a relative path to a Markdown file, which is named like the slug, and what {@link
 * ArticlePages} knows. Other web addresses are kept too, since any of them is an article's page if
 * the site's templates come to say so.
 */
final class BodyLinks {

    private static final Pattern ID =
            Pattern.compile(
                    "(?i:seriatim):([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:[?#].*)?",
                    Pattern.DOTALL);

    // A path without a scheme and a host: "other.md", "../essays/other.md?plain=1#top".
    private static final Pattern FILE =
            Pattern.compile("(?!//)(?:[^:?#]*/)?([^:/?#]+)\\.md(?:[?#].*)?", Pattern.DOTALL);

    private BodyLinks() {}

    /** The links that name an article, or may yet, with their places among all links. */
    static List<BodyLink> in(List<Link> links, ArticlePages pages) {
        return IntStream.range(0, links.size())
                .boxed()
                .flatMap(position -> bodyLink(position, links.get(position), pages).stream())
                .toList();
    }

    private static Optional<BodyLink> bodyLink(int position, Link link, ArticlePages pages) {
        var name = fixedName(link.href());
        if (name.isPresent()) {
            return Optional.of(new BodyLink(position, name.get(), null, link));
        }
        return PageAddress.of(link.href())
                .map(page -> new BodyLink(position, name(page, pages), page.text(), link));
    }

    /** The name that an address means whatever the site's pages are. */
    private static Optional<String> fixedName(String href) {
        var id = ID.matcher(href);
        if (id.matches()) {
            return Optional.of(ArticleName.ofId(UUID.fromString(id.group(1))));
        }
        return TitleLink.title(href)
                .map(ArticleName::ofTitle)
                .or(() -> fileSlug(href).filter(Slug::isValid).map(ArticleName::ofSlug));
    }

    private static Optional<String> fileSlug(String href) {
        var file = FILE.matcher(href);
        return file.matches()
                ? PageAddress.of("/" + file.group(1)).map(name -> name.text().substring(1))
                : Optional.empty();
    }

    /** The name of the article whose page this is, or nothing if it is none's. */
    static @Nullable String name(PageAddress page, ArticlePages pages) {
        return pages.slug(page).filter(Slug::isValid).map(ArticleName::ofSlug).orElse(null);
    }
}
