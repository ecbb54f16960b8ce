package dev.seriatim.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its address which article a page of the site shows: a page as the site's URL template
 * has it, or {@code /articles/<slug>} while there is no template, and {@code /v1/articles/<slug>}.
 * The host may be missing. What a page of another kind must look like is none of an article's.
 */
public final class ArticlePages {

    private static final String DELIVERY = "/v1/articles/{slug}";

    private final Set<String> hosts;
    private final List<PageForm> articles;
    private final List<PageForm> others;

    ArticlePages(@Nullable String baseUrl, UrlTemplates templates) {
        hosts =
                Stream.of(baseUrl, templates.article())
                        .filter(Objects::nonNull)
                        .flatMap(url -> PageForm.address(url).stream())
                        .map(PageAddress::host)
                        .collect(Collectors.toUnmodifiableSet());
        articles = forms(Stream.of(templates.articleTemplate(), DELIVERY));
        others = forms(Stream.of(templates.series(), templates.author(), templates.topic()));
    }

    private List<PageForm> forms(Stream<@Nullable String> templates) {
        return templates
                .flatMap(Stream::ofNullable)
                .flatMap(template -> PageForm.of(template, hosts).stream())
                .toList();
    }

    /**
     * The slug of the article whose page this is; where a longer template of another kind of page
     * fits too, it is that page.
     */
    public Optional<String> slug(PageAddress address) {
        return articles.stream()
                .flatMap(
                        form -> form.slug(address).filter(slug -> !isOther(address, form)).stream())
                .findFirst();
    }

    private boolean isOther(PageAddress address, PageForm article) {
        return others.stream()
                .anyMatch(
                        form -> form.length() > article.length() && form.slug(address).isPresent());
    }

    /** The hosts whose addresses can be those of articles; an address without a host always can. */
    public Set<String> hosts() {
        return hosts;
    }
}
