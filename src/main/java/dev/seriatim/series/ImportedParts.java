package dev.seriatim.series;

import dev.seriatim.article.Article;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.LinkState;
import dev.seriatim.article.name.TargetView;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.prose.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Gives imported articles the parts in series that their sources say they have. */
@ApplicationScoped
public class ImportedParts {

    private final SeriesRepository series;
    private final SeriesEditor editor;
    private final LinkResolution resolution;
    private final DatabaseClock clock;
    private final TransactionLock lock;

    ImportedParts(
            SeriesRepository series,
            SeriesEditor editor,
            LinkResolution resolution,
            DatabaseClock clock,
            TransactionLock lock) {
        this.series = series;
        this.editor = editor;
        this.resolution = resolution;
        this.clock = clock;
        this.lock = lock;
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
        var found =
                series.lockedByTitle(title).orElseGet(() -> editor.begin(SeriesDraft.of(title)));
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
        editor.arranged(extended, isSeen(part));
        return part;
    }

    /** Moves a part to where its number says; a sentence tells why it was not moved. */
    private Optional<String> renumber(Series arranged, SeriesPart part, PartNumbers numbers) {
        var isMisplaced = !numbers.areOf(part) && !numbers.allow(part.position() - 1);
        var isMoved = isMisplaced && part.number() != null && numbers.wereInOrder();
        numbers.mark(part);
        if (isMoved) {
            arranged.move(part, numbers.place(), clock.now());
            editor.arranged(arranged, isSeen(part));
        }
        return isMisplaced && !isMoved
                ? Optional.of(
                        "The file says part %s; the series keeps it at position %d, where an editor put it."
                                .formatted(numbers, part.position()))
                : Optional.empty();
    }

    private boolean isSeen(SeriesPart part) {
        return LinkResolution.state(resolution.targets(List.of(part.name())).get(part.name()))
                == LinkState.RESOLVED;
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
}
