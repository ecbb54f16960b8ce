package dev.seriatim.series;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.TargetView;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.prose.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives many imported articles their parts in a series at once, however many there are. */
@ApplicationScoped
public class ImportedOrders {

    private final SeriesRepository series;
    private final SeriesEditor editor;
    private final LinkResolution resolution;
    private final TransactionLock lock;

    ImportedOrders(
            SeriesRepository series,
            SeriesEditor editor,
            LinkResolution resolution,
            TransactionLock lock) {
        this.series = series;
        this.editor = editor;
        this.resolution = resolution;
        this.lock = lock;
    }

    /**
     * Makes sure that the articles have parts in the series that has this title, or once had it;
     * see {@link PartMerge} for where.
     *
     * @param said what the series is, if it has to be made; a slug that is taken is not asked for
     * @param isWanted whether it is made if it is missing
     * @param parts in the order of their source, no article twice; their numbers rise
     * @return its order then; empty if there is no such series
     * @throws ProblemException invalid request if a series cannot be what is said
     */
    public Optional<ImportedOrder> arrange(
            SeriesDraft said, boolean isWanted, List<NumberedPart> parts) {
        // Two who name the same new series at once: the second finds what the first made.
        lock.hold("series titled " + NameKey.of(said.title()));
        var found = series.lockedByTitle(said.title());
        if (found.isPresent()) {
            return Optional.of(arrange(found.get(), parts));
        }
        return isWanted ? Optional.of(arrange(begin(said), parts)) : Optional.empty();
    }

    private Series begin(SeriesDraft said) {
        var slug = said.slug();
        var isTaken = slug != null && series.isAnothers(slug, TimeOrderedId.next());
        return editor.begin(isTaken ? said.withoutSlug() : said);
    }

    private ImportedOrder arrange(Series arranged, List<NumberedPart> parts) {
        var known = known(arranged);
        var wanted =
                parts.stream()
                        .filter(part -> part.mayEnter() || known.containsKey(part.article()))
                        .toList();
        var isUntouched = PartNumbers.areInOrder(arranged.parts());
        editor.arrange(arranged, new PartMerge(arranged.parts(), known, wanted).order());
        mark(arranged, wanted, known, isUntouched);
        series.flush();
        var positions = positions(arranged, wanted, known);
        var told = wanted.stream().map(part -> positions.get(part.article())).toList();
        return new ImportedOrder(
                arranged.slug(),
                arranged.title(),
                positions,
                told.stream().sorted().toList().equals(told));
    }

    /** Its parts by the articles that they lead to. */
    private Map<UUID, SeriesPart> known(Series searched) {
        var targets = resolution.targets(searched.parts().stream().map(SeriesPart::name).toList());
        Map<UUID, SeriesPart> known = new HashMap<>();
        for (var part : searched.parts()) {
            Optional.ofNullable(targets.get(part.name()))
                    .map(TargetView::id)
                    .or(() -> ArticleName.id(part.name()))
                    .ifPresent(article -> known.putIfAbsent(article, part));
        }
        return known;
    }

    private static void mark(
            Series arranged,
            List<NumberedPart> wanted,
            Map<UUID, SeriesPart> known,
            boolean isUntouched) {
        var parts = byName(arranged);
        for (var part : wanted) {
            var there = known.get(part.article());
            if (there == null) {
                Objects.requireNonNull(parts.get(ArticleName.ofId(part.article())))
                        .number(part.number());
            } else if (isUntouched && there.number() != null) {
                there.number(part.number());
            }
        }
    }

    private static Map<String, SeriesPart> byName(Series arranged) {
        return arranged.parts().stream()
                .collect(Collectors.toMap(SeriesPart::name, Function.identity()));
    }

    private static Map<UUID, Integer> positions(
            Series arranged, List<NumberedPart> wanted, Map<UUID, SeriesPart> known) {
        Map<UUID, Integer> positions = new HashMap<>();
        known.forEach((article, part) -> positions.put(article, part.position()));
        var parts = byName(arranged);
        for (var part : wanted) {
            positions.computeIfAbsent(
                    part.article(),
                    article ->
                            Objects.requireNonNull(parts.get(ArticleName.ofId(article)))
                                    .position());
        }
        return positions;
    }
}
