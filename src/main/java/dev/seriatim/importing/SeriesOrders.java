package dev.seriatim.importing;

import static java.util.stream.Collectors.toSet;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.importing.RunRelations.Made;
import dev.seriatim.importing.RunRelations.Part;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.prose.NameKey;
import dev.seriatim.series.ImportedOrder;
import dev.seriatim.series.ImportedOrders;
import dev.seriatim.series.NumberedPart;
import dev.seriatim.series.SeriesDraft;
import dev.seriatim.series.SeriesMembership;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Gives the series of a run their parts, of each all at once, so that the longest costs no more
 * than its length. Of a series that is there already nothing is changed but its parts, and their
 * order only where no editor has changed it.
 */
@ApplicationScoped
class SeriesOrders {

    private final RunRelations relations;
    private final RunFindings findings;
    private final RunNotes notes;
    private final ImportedOrders orders;
    private final ImportedArticles imported;
    private final SeriesAdaptation adaptation;
    private final CreatedNames created;

    SeriesOrders(
            RunRelations relations,
            RunFindings findings,
            RunNotes notes,
            ImportedOrders orders,
            ImportedArticles imported,
            SeriesAdaptation adaptation,
            CreatedNames created) {
        this.relations = relations;
        this.findings = findings;
        this.notes = notes;
        this.orders = orders;
        this.imported = imported;
        this.adaptation = adaptation;
        this.created = created;
    }

    /**
     * Arranges all series that a source or its articles name, but those of texts on their own.
     *
     * @param isDryRun whether that is to be seen in the transaction of the caller alone
     */
    void arrange(UUID run, Lease lease, boolean isDryRun) {
        for (var series : arrived(run)) {
            lease.mustHold();
            var made = relations.made(run, series.listed());
            notes.change(run, changes(run, series, made, isDryRun), isDryRun);
        }
    }

    private Collection<ArrivedSeries> arrived(UUID run) {
        Map<String, ArrivedSeries> arrived = new LinkedHashMap<>();
        for (var found : findings.all(run, Kind.SERIES, FoundSeries.class)) {
            titled(found.title(), arrived).is(found);
        }
        for (var part : relations.parts(run)) {
            titled(part.place().title(), arrived).add(part);
        }
        return arrived.values();
    }

    private static ArrivedSeries titled(String title, Map<String, ArrivedSeries> arrived) {
        return arrived.computeIfAbsent(NameKey.of(title), key -> new ArrivedSeries(title));
    }

    /** Arranges a series; returns what is to be told of items. */
    private Map<Integer, UnaryOperator<Item>> changes(
            UUID run, ArrivedSeries series, Map<String, Made> made, boolean isDryRun) {
        var draft = adaptation.draft(series);
        if (draft.isEmpty()) {
            return noted(series, "No series can have this title.");
        }
        var parts = series.order(made);
        try {
            var order =
                    isDryRun
                            ? arranged(run, series, draft.get(), parts)
                            : QuarkusTransaction.requiringNew()
                                    .call(() -> arranged(run, series, draft.get(), parts));
            return told(series, made, order);
        } catch (ProblemException refused) {
            return noted(series, "The series stays as it is: " + refused.getMessage());
        }
    }

    private Optional<ImportedOrder> arranged(
            UUID run, ArrivedSeries series, SeriesDraft draft, List<NumberedPart> parts) {
        var isWanted = !series.isPlanned() || parts.stream().anyMatch(NumberedPart::mayEnter);
        var order = orders.arrange(draft, isWanted, parts);
        order.ifPresent(
                each ->
                        imported.rememberSeries(
                                parts.stream()
                                        .map(NumberedPart::article)
                                        .filter(each.positions()::containsKey)
                                        .toList(),
                                series.key()));
        created.rememberSeries(run, series.title());
        return order;
    }

    private static Map<Integer, UnaryOperator<Item>> noted(ArrivedSeries series, String why) {
        Map<Integer, UnaryOperator<Item>> changes = new HashMap<>();
        series.parts()
                .forEach(part -> changes.put(part.number(), item -> noted(item, series, why)));
        return changes;
    }

    private static Map<Integer, UnaryOperator<Item>> told(
            ArrivedSeries series, Map<String, Made> made, Optional<ImportedOrder> order) {
        Map<Integer, UnaryOperator<Item>> changes = new TreeMap<>();
        for (var number : numbers(series, made)) {
            changes.put(number, item -> placed(item, series, order));
        }
        if (order.filter(each -> !each.isAsTold()).isPresent()) {
            noteFirst(
                    changes, series, "Editors have put its parts into another order, which stays.");
        }
        if (made.values().stream().anyMatch(each -> each.article() == null)) {
            noteFirst(changes, series, "Not all of the parts that the source lists are here.");
        }
        return changes;
    }

    /** The items that are to be parts. */
    private static Set<Integer> numbers(ArrivedSeries series, Map<String, Made> made) {
        return Stream.concat(
                        made.values().stream().flatMap(each -> Stream.ofNullable(each.number())),
                        series.parts().stream().map(Part::number))
                .collect(toSet());
    }

    private static void noteFirst(
            Map<Integer, UnaryOperator<Item>> changes, ArrivedSeries series, String what) {
        changes.entrySet().stream()
                .findFirst()
                .ifPresent(
                        first -> {
                            var change = first.getValue();
                            first.setValue(item -> noted(change.apply(item), series, what));
                        });
    }

    private static Item placed(Item item, ArrivedSeries series, Optional<ImportedOrder> order) {
        return order.flatMap(each -> membership(item, each))
                .map(item::in)
                .orElseGet(() -> noted(item, series, absence(item.outcome())));
    }

    private static Optional<SeriesMembership> membership(Item item, ImportedOrder order) {
        return Optional.ofNullable(item.article())
                .flatMap(article -> Optional.ofNullable(article.id()))
                .flatMap(id -> Optional.ofNullable(order.positions().get(id)))
                .map(position -> new SeriesMembership(order.slug(), order.title(), position));
    }

    private static String absence(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> "It was refused, and so is no part of the series.";
            case CONFLICT -> "It is kept beside an article, and so is no part of the series.";
            default -> "It is no part of the series any more; somebody has taken it out.";
        };
    }

    private static Item noted(Item item, ArrivedSeries series, String what) {
        return item.noted(new Note("series-place", null, what, series.title()));
    }
}
