package dev.seriatim.series;

import dev.seriatim.article.name.Repetitions;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins series and arranges their parts. */
@ApplicationScoped
public class SeriesEditor {

    private static final String KIND = "series";

    private final SeriesRepository series;
    private final SeriesOrderRepository orders;
    private final Repetitions repetitions;
    private final DatabaseClock clock;
    private final Journal journal;
    private final FreeSlug slugs;

    SeriesEditor(
            SeriesRepository series,
            SeriesOrderRepository orders,
            Repetitions repetitions,
            DatabaseClock clock,
            Journal journal,
            FreeSlug slugs) {
        this.series = series;
        this.orders = orders;
        this.repetitions = repetitions;
        this.clock = clock;
        this.journal = journal;
        this.slugs = slugs;
    }

    /** How many series there are. */
    public long count() {
        return series.count();
    }

    /**
     * Begins a series; without a slug in the draft, one is made from the title.
     *
     * @throws ProblemException slug taken
     */
    public Series begin(SeriesDraft draft) {
        var id = TimeOrderedId.next();
        var begun = new Series(id, slug(draft, id), draft, clock.now());
        series.persistAndFlush(begun);
        record(EventKind.SERIES_CREATED, begun);
        return begun;
    }

    private String slug(SeriesDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        return slugs.like(Slug.of(draft.title(), id), KIND, series::isBorne);
    }

    void revise(Series revised, SeriesDraft draft) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        if (revised.revise(draft, clock.now())) {
            series.flush();
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
        put(arranged, order);
    }

    /**
     * Puts the parts back into an order that they once had, each with the title that a purged
     * article left to it.
     *
     * @throws ProblemException not found, if the series never had an order of this number
     */
    void restore(Series arranged, long number) {
        var order = orders.existing(arranged, number).items();
        if (arranged.arrange(order.stream().map(OrderedPart::draft).toList(), clock.now())) {
            for (int i = 0; i < order.size(); i++) {
                arranged.parts().get(i).remember(order.get(i).formerTitle());
            }
            arranged(arranged);
        }
    }

    private void put(Series arranged, List<PartDraft> order) {
        if (arranged.arrange(order, clock.now())) {
            arranged(arranged);
        }
    }

    /** Keeps the order that the parts have got, and tells of it. */
    void arranged(Series arranged) {
        orders.keep(arranged, journal.actor(), clock.now());
        record(EventKind.SERIES_ARRANGED, arranged);
    }

    /** Gives a former slug up; see {@link Series#release}. */
    void release(Series released, String formerSlug) {
        released.release(formerSlug);
        series.flush();
        journal.record(EventKind.SERIES_SLUG_RELEASED, released.id(), Map.of("slug", formerSlug));
    }

    /** Removes the series; its articles stay. */
    void remove(Series removed) {
        series.delete(removed);
        series.flush();
        record(EventKind.SERIES_DELETED, removed);
    }

    private void record(EventKind kind, Series subject) {
        journal.record(kind, subject.id(), Map.of("slug", subject.slug()));
    }
}
