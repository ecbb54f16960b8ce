package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleBriefs;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.text.UnreadableArticleException;
import dev.seriatim.series.ImportedParts;
import dev.seriatim.series.SeriesMembership;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Brings articles in: content, series, site, publication. The caller's transaction makes it all or
 * nothing.
 */
@ApplicationScoped
class Importer {

    private final ArticleRepository articles;
    private final ImportedArticles imported;
    private final ArticleBriefs briefs;
    private final Beginnings beginnings;
    private final Meetings meetings;
    private final Forwarding forwarding;
    private final ImportedPublication publication;
    private final ImportedParts series;
    private final SiteRepository sites;
    private final TransactionLock lock;

    Importer(
            ArticleRepository articles,
            ImportedArticles imported,
            ArticleBriefs briefs,
            Beginnings beginnings,
            Meetings meetings,
            Forwarding forwarding,
            ImportedPublication publication,
            ImportedParts series,
            SiteRepository sites,
            TransactionLock lock) {
        this.articles = articles;
        this.imported = imported;
        this.briefs = briefs;
        this.beginnings = beginnings;
        this.meetings = meetings;
        this.forwarding = forwarding;
        this.publication = publication;
        this.series = series;
        this.sites = sites;
        this.lock = lock;
    }

    /**
     * Makes the article, or brings the one that was made from an earlier state of the same file up
     * to date. The same text again changes nothing, even if an editor has gone on with the article
     * since. What an editor has done is never written over: the text is kept beside the article
     * then.
     *
     * @throws ProblemException conflict if the article is in the trash
     * @throws UnreadableArticleException if no article can hold the text, or several have the title
     *     by which alone it is known
     */
    Item bringIn(Arrival arrival) {
        return bringIn(List.of(arrival)).get(0);
    }

    /**
     * The same of several, of different sources, which share their statements; but for what is
     * known by its title alone, which may be that of another.
     *
     * @return what became of each, in their order
     */
    List<Item> bringIn(List<Arrival> arrivals) {
        return arrivals.stream().noneMatch(each -> each.source().isTitle())
                ? together(arrivals)
                : arrivals.stream().map(each -> together(List.of(each)).get(0)).toList();
    }

    private List<Item> together(List<Arrival> arrivals) {
        // Two imports of the same file at once: the second finds what the first made.
        lock.hold(arrivals.stream().map(arrival -> "import:" + arrival.source().value()).toList());
        var known = known(arrivals);
        var met = known.isEmpty() ? Map.<UUID, Article>of() : articles.locked(known.values());
        var last = imported.lastWritten(known.values());
        Map<Arrival, Brought> brought = new HashMap<>();
        List<Arrival> unknown = new ArrayList<>();
        for (var arrival : arrivals) {
            var id = known.get(arrival);
            if (id == null) {
                unknown.add(arrival);
            } else {
                var written = Optional.ofNullable(last.get(id));
                brought.put(arrival, meetings.meet(of(id, met), written, arrival));
            }
        }
        beginnings.begin(unknown).forEach(each -> brought.put(each.arrival(), each));
        return finished(arrivals.stream().map(each -> of(each, brought)).toList());
    }

    private Map<Arrival, UUID> known(List<Arrival> arrivals) {
        var made = imported.of(arrivals.stream().map(each -> each.source().value()).toList());
        Map<Arrival, UUID> known = new HashMap<>();
        for (var arrival : arrivals) {
            Optional.ofNullable(made.get(arrival.source().value()))
                    .or(() -> titled(arrival))
                    .ifPresent(article -> known.put(arrival, article));
        }
        return known;
    }

    private Optional<UUID> titled(Arrival arrival) {
        if (!arrival.source().isTitle()) {
            return Optional.empty();
        }
        var titled = articles.titled(arrival.found().title());
        if (titled.size() > 1) {
            throw new UnreadableArticleException(
                    "Several articles have this title: send the text as a file that has a name.");
        }
        return titled.stream().findFirst();
    }

    private List<Item> finished(List<Brought> brought) {
        var news = brought.stream().filter(Brought::isNews).toList();
        forwarding.keep(news);
        news.forEach(Comparison::note);
        publication.begin(news);
        imported.remember(brought);
        news.forEach(each -> each.arrival().site().ifPresent(sites::nameIfUnnamed));
        var places = brought.stream().map(this::place).toList();
        var articles = briefs.of(brought.stream().map(each -> each.article().id()).toList());
        return IntStream.range(0, brought.size())
                .mapToObj(
                        index -> {
                            var each = brought.get(index);
                            var article = ImportedArticle.of(of(each.article().id(), articles));
                            return each.arrival()
                                    .became(each.outcome(), article, places.get(index));
                        })
                .toList();
    }

    private static <K, V> V of(K key, Map<K, V> all) {
        return Objects.requireNonNull(all.get(key), "it is in this transaction");
    }

    /** The first place that it has in series, which is given to it if it is new. */
    private Optional<SeriesMembership> place(Brought brought) {
        var parts = brought.arrival().parts().stream();
        return brought.isNews()
                ? parts.map(part -> include(part, brought)).toList().stream().findFirst()
                : parts.flatMap(part -> series.place(part.title(), brought.article()).stream())
                        .findFirst();
    }

    private SeriesMembership include(PartPlace part, Brought brought) {
        var included = series.include(part.title(), part.part(), brought.article());
        included.doubts().forEach(doubt -> brought.arrival().note("series-place", doubt));
        return included.membership();
    }
}
