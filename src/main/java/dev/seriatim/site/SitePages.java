package dev.seriatim.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its address what a page of the site shows: by the site's URL templates, by {@code
 * /articles/<slug>} while there is none for articles, and by the addresses of delivery. Where the
 * host is missing, that of the site itself is meant, and then any other. Of several templates on a
 * host that fit the longest is meant, which says most.
 */
public final class SitePages {

    private final String ownHost;
    private final Set<String> hosts;
    private final List<Form> forms;

    /**
     * What a page shows.
     *
     * @param kind {@code article}, {@code series}, {@code author} or {@code topic}
     * @param language as the address tells it, if it does
     */
    public record Shown(String kind, String slug, @Nullable String language) {}

    private record Form(String kind, PageForm form) {

        Stream<Shown> shown(PageAddress address) {
            return form
                    .slug(address)
                    .map(slug -> new Shown(kind, slug, form.language(address).orElse(null)))
                    .stream();
        }

        boolean fits(PageAddress address) {
            return form.slug(address).isPresent();
        }
    }

    SitePages(@Nullable String baseUrl, UrlTemplates templates) {
        ownHost = baseUrl == null ? "" : host(baseUrl).orElse("");
        hosts =
                Stream.of(baseUrl, templates.article())
                        .filter(Objects::nonNull)
                        .flatMap(url -> host(url).stream())
                        .collect(Collectors.toUnmodifiableSet());
        forms =
                Stream.of(
                                forms(
                                        "article",
                                        templates.articleTemplate(),
                                        "/v1/articles/{slug}"),
                                forms("series", templates.series(), "/v1/series/{slug}"),
                                forms("author", templates.author(), "/v1/authors/{slug}"),
                                forms("topic", templates.topic(), "/v1/topics/{slug}"))
                        .flatMap(each -> each)
                        .toList();
    }

    private static Optional<String> host(String url) {
        return PageForm.address(url).map(PageAddress::host);
    }

    private Stream<Form> forms(String kind, @Nullable String template, String delivery) {
        return Stream.of(template, delivery)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> PageForm.of(text, hosts).stream())
                .map(form -> new Form(kind, form));
    }

    /**
     * What the page at an address shows; several things where templates that fit are equally long,
     * in the order article, series, author, topic, and what it would show on another host than the
     * site's own last.
     */
    public List<Shown> at(PageAddress address) {
        var host = address.host().isEmpty() ? ownHost : address.host();
        var fitting =
                forms.stream()
                        .filter(each -> each.fits(address))
                        .collect(Collectors.partitioningBy(each -> each.form().isOn(host)));
        return Stream.of(fitting.get(true), fitting.get(false))
                .flatMap(SitePages::longest)
                .flatMap(each -> each.shown(address))
                .toList();
    }

    private static Stream<Form> longest(List<Form> fitting) {
        int longest = fitting.stream().mapToInt(each -> each.form().length()).max().orElse(0);
        return fitting.stream().filter(each -> each.form().length() == longest);
    }

    /** The hosts whose addresses can be those of articles; an address without a host always can. */
    Set<String> hosts() {
        return hosts;
    }
}
