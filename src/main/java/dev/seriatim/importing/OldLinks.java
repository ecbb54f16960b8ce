package dev.seriatim.importing;

import static java.util.stream.Collectors.toSet;

import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.prose.Destinations;
import dev.seriatim.prose.Destinations.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets links to pages of the old site lead to the articles that these have become, and from then on
 * wherever the articles go. One to a page that is not here stays as it is, and a note says so.
 */
@ApplicationScoped
class OldLinks {

    private static final int MOST_ADDRESSES = 2_000;

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|/\\S+");

    private final SqlReads reads;
    private final LinkedPlaces places;

    OldLinks(SqlReads reads, LinkedPlaces places) {
        this.reads = reads;
        this.places = places;
    }

    /**
     * Has items of a run lead to articles, in their bodies and in what they recommend.
     *
     * @param run in which they come, with others that may be still to come
     */
    void move(List<Arrival> arrivals, UUID run) {
        var articles =
                articles(
                        run,
                        arrivals.parallelStream().flatMap(OldLinks::addresses).collect(toSet()));
        for (var arrival : arrivals) {
            var found = arrival.found();
            var site = arrival.provenance().site();
            arrival.write(
                    moved(found, run, site, articles, arrival::note),
                    found.related().stream()
                            .map(each -> related(found, each, site, articles))
                            .toList());
        }
    }

    /** Where an item leads. */
    private static Stream<String> addresses(Arrival arrival) {
        var found = arrival.found();
        var site = arrival.provenance().site();
        Set<String> addresses = new LinkedHashSet<>();
        Destinations.changed(
                found.body(),
                (kind, address) -> {
                    old(found, address, site).ifPresent(old -> addresses.add(old.text()));
                    return Optional.empty();
                });
        var recommended =
                found.related().stream().flatMap(each -> recommended(found, each, site).stream());
        return Stream.concat(
                addresses.stream().limit(MOST_ADDRESSES), recommended.limit(MOST_ADDRESSES));
    }

    private static Optional<String> recommended(
            FoundArticle found, String said, @Nullable String site) {
        return ADDRESS.matcher(said).matches()
                ? old(found, said, site).map(OldAddress::text)
                : Optional.empty();
    }

    private static RelatedLinkDraft related(
            FoundArticle found, String said, @Nullable String site, Map<String, UUID> articles) {
        var article = recommended(found, said, site).map(articles::get);
        if (article.isPresent()) {
            return new RelatedLinkDraft(article.get(), null, null, null, "related", null);
        }
        return WEB.matcher(said).matches()
                ? new RelatedLinkDraft(null, null, null, said, "related", null)
                : RelatedLinkDraft.toTitle(said);
    }

    /** The body of an article with links to articles. */
    private String moved(
            FoundArticle found,
            UUID run,
            @Nullable String site,
            Map<String, UUID> articles,
            Remark remark) {
        var place = places.of(run, remark);
        return Destinations.changed(
                found.body(),
                (kind, address) ->
                        kind == Kind.LINK
                                ? link(found, address, site, articles::get, place, remark)
                                : picture(found, address, site, remark));
    }

    /** Takes what is to be noted. */
    @FunctionalInterface
    interface Remark {
        void note(String code, String message, String excerpt);
    }

    private static Optional<OldAddress> old(
            FoundArticle found, String address, @Nullable String site) {
        return OldAddress.of(address, found.base(), site);
    }

    private static Optional<String> link(
            FoundArticle found,
            String address,
            @Nullable String site,
            Function<String, @Nullable UUID> articles,
            BiFunction<UUID, String, String> place,
            Remark remark) {
        var old = old(found, address, site);
        var article = old.map(each -> articles.apply(each.text()));
        if (article.isEmpty() && old.filter(each -> isOwnPage(each, site)).isPresent()) {
            remark.note(
                    "link-to-a-missing-page",
                    "Leads to a page of the old site that is not here; it stays as it is.",
                    address);
        }
        return article.map(id -> "seriatim:" + id + place.apply(id, address));
    }

    /** Files beside articles are linked, too, and are no pages. */
    private static boolean isOwnPage(OldAddress address, @Nullable String site) {
        return address.isPageOf(site) && !address.path().matches(".*\\.[A-Za-z0-9]{2,4}");
    }

    /** A picture stays where it is, so its address must say where that is. */
    private static Optional<String> picture(
            FoundArticle found, String address, @Nullable String site, Remark remark) {
        if (address.matches("(?i)(?:[a-z][a-z0-9+.-]*:|//).*")) {
            return Optional.empty();
        }
        var base = found.base();
        var root = base != null && base.matches("(?i)https?://.*") ? base : site;
        if (root == null || base != null && !base.equals(root) && !base.startsWith("/")) {
            remark.note(
                    "picture-beside-the-text",
                    "The address of a picture is relative to its file; upload the picture, and give its address.",
                    address);
            return Optional.empty();
        }
        try {
            var from =
                    base == null || base.equals(root)
                            ? URI.create(root)
                            : URI.create(root).resolve(base);
            return Optional.of(from.resolve(address.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The article that a page of the old site has become. */
    Optional<UUID> article(String address, UUID run, @Nullable String site) {
        return OldAddress.of(address, null, site)
                .map(OldAddress::text)
                .map(text -> articles(run, Set.of(text)).get(text));
    }

    private Map<String, UUID> articles(UUID run, Set<String> addresses) {
        Map<String, UUID> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            reads.list(
                    """
                    select w.address, coalesce(i.article_id, a.article_id) as article_id
                    from jsonb_array_elements_text(cast(:addresses as jsonb)) as w (address)
                    left join import_address i on i.run_id = :run and i.address = w.address
                    left join imported_address a on a.address = w.address
                    where coalesce(i.article_id, a.article_id) is not null
                    """,
                    Map.of("addresses", ImportJson.write(addresses), "run", run),
                    row -> found.put(row.text("address"), row.id("article_id")));
        }
        return found;
    }
}
