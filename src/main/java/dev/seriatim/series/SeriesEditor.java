package dev.seriatim.series;

import dev.seriatim.article.Article;
import dev.seriatim.article.LinkResolution;
import dev.seriatim.article.TargetView;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.ProblemException;
import dev.seriatim.http.Violation;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins series and arranges their parts. */
@ApplicationScoped
public class SeriesEditor {

    private static final String KIND = "series";

    private final SeriesRepository series;
    private final SeriesOrderRepository orders;
    private final LinkResolution resolution;
    private final DatabaseClock clock;
    private final Journal journal;
    private final TransactionLock lock;
    private final FreeSlug slugs;

    SeriesEditor(
            SeriesRepository series,
            SeriesOrderRepository orders,
            LinkResolution resolution,
            DatabaseClock clock,
            Journal journal,
            TransactionLock lock,
            FreeSlug slugs) {
        this.series = series;
        this.orders = orders;
        this.resolution = resolution;
        this.clock = clock;
        this.journal = journal;
        this.lock = lock;
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
        refuseRepetition(order, arranged.parts().stream().map(SeriesPart::name).toList());
        put(arranged, order);
    }

    /**
     * Puts the parts back into an order that they once had.
     *
     * @throws ProblemException not found, if the series never had an order of this number
     */
    void restore(Series arranged, long number) {
        var order = orders.existing(arranged, number).items();
        if (arranged.restore(order, clock.now())) {
            arranged(arranged);
        }
    }

    private void put(Series arranged, List<PartDraft> order) {
        if (arranged.arrange(order, clock.now())) {
            arranged(arranged);
        }
    }

    private void arranged(Series arranged) {
        orders.keep(arranged, journal.actor(), clock.now());
        record(EventKind.SERIES_ARRANGED, arranged);
    }

    // Parts that were there before may have come to lead to the same article since: two titles of
    // one article. They must not stand in the way of a new order.
    private void refuseRepetition(List<PartDraft> order, List<String> known) {
        var targets = resolution.targets(order.stream().map(PartDraft::name).toList());
        var names = new HashSet<String>();
        var articles = new HashSet<UUID>();
        var repeated = new ArrayList<Violation>();
        for (var index = 0; index < order.size(); index++) {
            var name = order.get(index).name();
            var target = targets.get(name);
            var isFirst = target == null || articles.add(target.id()) || known.contains(name);
            if (!names.add(name) || !isFirst) {
                repeated.add(Violation.at("/items/" + index, "name each article once"));
            }
        }
        if (!repeated.isEmpty()) {
            throw ProblemException.invalid(repeated);
        }
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

    /**
     * Makes sure that the article has a part in the series that has this title, or once had it; the
     * series is made if it is missing. A new part stands where its number says (see {@link
     * PartNumbers}). One that is there moves only if its number has changed and no editor has put
     * the numbered parts into another order.
     *
     * @param number the number that the part has in its source, from 1, if any
     */
    public Inclusion include(String title, OptionalInt number, Article article) {
        // Two who name the same new series at once: the second finds what the first made.
        lock.hold("series titled " + NameKey.of(title));
        var found = series.lockedByTitle(title).orElseGet(() -> begin(SeriesDraft.of(title)));
        var targets = targets(found);
        var known = part(found, article, targets);
        var numbers = PartNumbers.besides(known, found.parts(), number);
        var doubts = new ArrayList<>(rivalries(numbers, targets));
        var part = known.orElseGet(() -> insert(found, article, numbers));
        if (known.isPresent() && number.isPresent()) {
            renumber(found, part, numbers).ifPresent(doubts::add);
        }
        return new Inclusion(membership(found, part), List.copyOf(doubts));
    }

    private static List<String> rivalries(PartNumbers numbers, Map<String, TargetView> targets) {
        return numbers.rivals().stream()
                .map(rival -> title(rival, targets.get(rival.name())))
                .map(title -> "“%s” is part %s, too.".formatted(title, numbers))
                .toList();
    }

    private static @Nullable String title(SeriesPart part, @Nullable TargetView target) {
        return target == null ? part.draft().title() : target.title();
    }

    private SeriesPart insert(Series extended, Article article, PartNumbers numbers) {
        var draft = new PartDraft(article.id(), null, null);
        var part = extended.insert(numbers.place(), draft, clock.now());
        numbers.mark(part);
        arranged(extended);
        return part;
    }

    /** Moves a part to where its number says; a sentence tells why it was not moved. */
    private Optional<String> renumber(Series arranged, SeriesPart part, PartNumbers numbers) {
        var isMisplaced = !numbers.areOf(part) && !numbers.allow(part.position() - 1);
        var isMoved = isMisplaced && part.number() != null && numbers.wereInOrder();
        numbers.mark(part);
        if (isMoved) {
            arranged.move(part, numbers.place(), clock.now());
            arranged(arranged);
        }
        return isMisplaced && !isMoved
                ? Optional.of(
                        "The file says part %s; the series keeps it at position %d, where an editor put it."
                                .formatted(numbers, part.position()))
                : Optional.empty();
    }

    /** The article's part in the series of this title, if it has one. */
    public Optional<SeriesMembership> place(String title, Article article) {
        return series.lockedByTitle(title).flatMap(found -> place(found, article));
    }

    private Optional<SeriesMembership> place(Series searched, Article article) {
        return part(searched, article, targets(searched)).map(part -> membership(searched, part));
    }

    private static Optional<SeriesPart> part(
            Series searched, Article article, Map<String, TargetView> targets) {
        return searched.parts().stream()
                .filter(part -> leadsTo(article, targets.get(part.name())))
                .findFirst();
    }

    private Map<String, TargetView> targets(Series searched) {
        return resolution.targets(searched.parts().stream().map(SeriesPart::name).toList());
    }

    private static SeriesMembership membership(Series series, SeriesPart part) {
        return new SeriesMembership(series.slug(), series.title(), part.position());
    }

    private static boolean leadsTo(Article article, @Nullable TargetView target) {
        return target != null && target.id().equals(article.id());
    }

    private void record(EventKind kind, Series subject) {
        journal.record(kind, subject.id(), Map.of("slug", subject.slug()));
    }
}
