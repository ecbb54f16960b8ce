package dev.seriatim.series;

import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.Repetitions;
import dev.seriatim.article.name.TargetView;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.language.Translated;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.SlugLanguages;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Begins series and arranges their parts. */
@ApplicationScoped
public class SeriesEditor {

    private static final String KIND = "series";

    private final SeriesRepository series;
    private final SeriesOrderRepository orders;
    private final Repetitions repetitions;
    private final LinkResolution resolution;
    private final DatabaseClock clock;
    private final Journal journal;
    private final FreeSlug slugs;
    private final SlugLanguages languages;
    private final SiteRepository sites;

    SeriesEditor(
            SeriesRepository series,
            SeriesOrderRepository orders,
            Repetitions repetitions,
            LinkResolution resolution,
            DatabaseClock clock,
            Journal journal,
            FreeSlug slugs,
            SlugLanguages languages,
            SiteRepository sites) {
        this.series = series;
        this.orders = orders;
        this.repetitions = repetitions;
        this.resolution = resolution;
        this.clock = clock;
        this.journal = journal;
        this.slugs = slugs;
        this.languages = languages;
        this.sites = sites;
    }

    /** How many series there are. */
    public long count() {
        return series.count();
    }

    /**
     * Begins a series; without slugs in the draft, they are made from the titles.
     *
     * @throws ProblemException slug taken, or invalid request if the picture leads nowhere
     */
    public Series begin(SeriesDraft draft) {
        sites.settled().mustHold(draft.pictures());
        var id = TimeOrderedId.next();
        var language = Optional.ofNullable(draft.language()).orElse(sites.site().defaultLanguage());
        var slug = slug(draft, id);
        var translations = translations(draft, id, language, Map.of());
        var begun = new Series(id, draft.complete(slug, language, translations), clock.now());
        series.persistAndFlush(begun);
        languages.note(Kind.SERIES, id);
        record(EventKind.SERIES_CREATED, begun);
        return begun;
    }

    private String slug(SeriesDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        return slugs.like(Slug.of(draft.title(), id), KIND, slug -> series.isAnothers(slug, id));
    }

    private Map<String, SeriesTranslation> translations(
            SeriesDraft draft, UUID id, String language, Map<String, SeriesTranslation> present) {
        Translated.refuseRepeated(language, draft.translations().keySet());
        return slugs.slugged(
                KIND, id, draft.translations(), present, slug -> series.isAnothers(slug, id));
    }

    /**
     * Takes over what the draft says; a slug or language that it leaves out stays as it is.
     *
     * @throws ProblemException slug taken, or invalid request if the picture leads nowhere
     */
    void revise(Series revised, SeriesDraft draft) {
        sites.settled().mustHold(draft.pictures());
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        var slug = Optional.ofNullable(draft.slug()).orElse(revised.slug());
        var language = Optional.ofNullable(draft.language()).orElse(revised.language());
        var translations =
                translations(draft, revised.id(), language, revised.draft().translations());
        if (revised.revise(draft.complete(slug, language, translations), clock.now())) {
            series.flush();
            languages.note(Kind.SERIES, revised.id());
            record(EventKind.SERIES_REVISED, revised);
        }
    }

    /**
     * Puts exactly these parts in this order.
     *
     * @throws ProblemException invalid request if a part names the same as another, or is new and
     *     leads to the same article as another
     */
    void arrange(Series arranged, List<PartDraft> order) {
        repetitions.refuseParts(order, arranged.order(), "/parts");
        var seen = readable(arranged.order());
        if (arranged.arrange(order, clock.now())) {
            arranged(arranged, !seen.equals(readable(order)));
        }
    }

    /**
     * Puts the parts back into an order that they once had, each with the title that a purged
     * article left to it.
     *
     * @throws ProblemException not found, if the series never had an order of this number
     */
    void restore(Series arranged, long number) {
        var order = orders.existing(arranged, number).items();
        var drafts = order.stream().map(OrderedPart::draft).toList();
        var seen = readable(arranged.order());
        if (arranged.arrange(drafts, clock.now())) {
            for (int i = 0; i < order.size(); i++) {
                arranged.parts().get(i).remember(order.get(i).formerTitle());
            }
            arranged(arranged, !seen.equals(readable(drafts)));
        }
    }

    /** The articles of an order, as far as readers see them. */
    private List<UUID> readable(List<PartDraft> order) {
        var targets = resolution.targets(order.stream().map(PartDraft::name).toList());
        return order.stream()
                .flatMap(part -> Stream.ofNullable(targets.get(part.name())))
                .filter(TargetView::resolved)
                .map(TargetView::id)
                .distinct()
                .toList();
    }

    /**
     * Keeps the order that the parts have got, and tells of it.
     *
     * @param isSeen whether readers see another order than before of what they can read
     */
    void arranged(Series arranged, boolean isSeen) {
        orders.keep(arranged, journal.actor(), clock.now());
        if (isSeen || arranged.draft().showUpcoming()) {
            arranged.show(clock.now());
        }
        record(EventKind.SERIES_ARRANGED, arranged);
    }

    /** Gives a former slug up; see {@link Series#release}. */
    void release(Series released, String formerSlug) {
        released.release(formerSlug);
        series.flush();
        journal.record(EventKind.SERIES_SLUG_RELEASED, released.id(), Map.of("slug", formerSlug));
    }

    /** Removes the series; its articles stay. */
    public void remove(Series removed) {
        series.delete(removed);
        series.flush();
        record(EventKind.SERIES_DELETED, removed);
    }

    private void record(EventKind kind, Series subject) {
        journal.record(kind, subject.id(), Map.of("slug", subject.slug()));
    }
}
