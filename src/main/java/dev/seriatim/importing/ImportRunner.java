package dev.seriatim.importing;

import dev.seriatim.change.Journal;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.TextReading.Reading;
import dev.seriatim.importing.text.TextFormat;
import dev.seriatim.importing.text.UnreadableArticleException;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.site.SiteRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Takes files in, each in a transaction of its own, and reports on each. */
@ApplicationScoped
class ImportRunner {

    private final Importer importer;
    private final Rehearsal rehearsal;
    private final ImportRunRepository runs;
    private final TextFormat text;
    private final SiteRepository sites;
    private final SeriesRepository series;
    private final Journal journal;

    ImportRunner(
            Importer importer,
            Rehearsal rehearsal,
            ImportRunRepository runs,
            TextFormat text,
            SiteRepository sites,
            SeriesRepository series,
            Journal journal) {
        this.importer = importer;
        this.rehearsal = rehearsal;
        this.runs = runs;
        this.text = text;
        this.sites = sites;
        this.series = series;
        this.journal = journal;
    }

    /**
     * Imports files. One that cannot be read, or must not be written, is refused and keeps none of
     * the others out.
     */
    ImportReport take(List<SourceFile> files, ImportOptions options) {
        var readings = TextReading.of(text, files, options, language(options));
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var bytes = files.stream().mapToLong(SourceFile::size).sum();
        if (options.dryRun()) {
            var items = rehearsal.of(() -> take(readings, rehearsal::bringIn));
            return ImportReport.atOnce(null, TextFormat.NAME, true, now, bytes, items);
        }
        var items = take(readings, this::bringIn);
        var report =
                ImportReport.atOnce(
                        TimeOrderedId.next(), TextFormat.NAME, false, now, bytes, items);
        QuarkusTransaction.joiningExisting().run(() -> runs.add(report, journal.actor()));
        return report;
    }

    private String language(ImportOptions options) {
        return options.language() == null
                ? QuarkusTransaction.joiningExisting().call(() -> sites.site().defaultLanguage())
                : options.language();
    }

    private List<Item> take(List<Reading> readings, Function<Arrival, Item> deed) {
        var items = readings.stream().map(reading -> take(reading, deed)).toList();
        return QuarkusTransaction.joiningExisting().call(() -> placed(items));
    }

    private static Item take(Reading reading, Function<Arrival, Item> deed) {
        var arrival = reading.arrival();
        if (arrival == null) {
            return Objects.requireNonNull(reading.refused());
        }
        try {
            return deed.apply(arrival);
        } catch (UnreadableArticleException | ProblemException refused) {
            return arrival.refused(String.valueOf(refused.getMessage()));
        }
    }

    /** Where parts of series stand now: files may have come in behind those of later parts. */
    private List<Item> placed(List<Item> items) {
        Map<String, Map<UUID, Integer>> known = new HashMap<>();
        return items.stream()
                .map(item -> item.placed(slug -> known.computeIfAbsent(slug, series::positions)))
                .toList();
    }

    private Item bringIn(Arrival arrival) {
        return QuarkusTransaction.requiringNew().call(() -> importer.bringIn(arrival));
    }
}
