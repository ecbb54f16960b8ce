package dev.seriatim.importing;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    /** Has an item lead to articles, in its body and in what it recommends. */
    void move(Arrival arrival) {
        var found = arrival.found();
        var run = Objects.requireNonNull(arrival.provenance().run());
        var site = arrival.provenance().site();
        arrival.write(moved(found, run, site, arrival::note), related(found, run, site));
    }

    private List<RelatedLinkDraft> related(FoundArticle found, UUID run, @Nullable String site) {
        Map<String, String> addresses = new HashMap<>();
        found.related().stream()
                .filter(each -> ADDRESS.matcher(each).matches())
                .forEach(
                        each ->
                                old(found, each, site)
                                        .ifPresent(old -> addresses.put(each, old.text())));
        var articles =
                addresses.isEmpty()
                        ? Map.<String, UUID>of()
                        : articles(run, Set.copyOf(addresses.values()));
        return found.related().stream()
                .map(each -> recommended(each, articles.get(addresses.getOrDefault(each, ""))))
                .toList();
    }

    private static RelatedLinkDraft recommended(String said, @Nullable UUID article) {
        if (article != null) {
            return new RelatedLinkDraft(article, null, null, null, "related", null);
        }
        return WEB.matcher(said).matches()
                ? new RelatedLinkDraft(null, null, null, said, "related", null)
                : RelatedLinkDraft.toTitle(said);
    }

    /**
     * The body of an article with links to articles.
     *
     * @param run in which it comes, with others that may be still to come
     * @param site the address of the old site, if it is known
     * @param remark takes what is to be noted: a code and an address
     */
    private String moved(FoundArticle found, UUID run, @Nullable String site, Remark remark) {
        Set<String> addresses = new LinkedHashSet<>();
        Destinations.changed(
                found.body(),
                (kind, address) -> {
                    old(found, address, site).ifPresent(old -> addresses.add(old.text()));
                    return Optional.empty();
                });
        var articles = addresses.isEmpty() ? Map.<String, UUID>of() : articles(run, addresses);
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
        var wanted = addresses.stream().limit(MOST_ADDRESSES).toList();
        reads.list(
                """
                select w.address, coalesce(i.article_id, a.article_id) as article_id
                from jsonb_array_elements_text(cast(:addresses as jsonb)) as w (address)
                left join import_address i on i.run_id = :run and i.address = w.address
                left join imported_address a on a.address = w.address
                where coalesce(i.article_id, a.article_id) is not null
                """,
                Map.of("addresses", ImportJson.write(wanted), "run", run),
                row -> found.put(row.text("address"), row.id("article_id")));
        return found;
    }
}
