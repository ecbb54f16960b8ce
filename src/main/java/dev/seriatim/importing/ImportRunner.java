package dev.seriatim.importing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.prose.NameKey;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.site.SiteRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes files in, each in a transaction of its own, and reports on each. */
@ApplicationScoped
class ImportRunner {

    private final Importer importer;
    private final Rehearsal rehearsal;
    private final ImportRunRepository runs;
    private final ArticleRepository articles;
    private final SiteRepository sites;
    private final SeriesRepository series;

    ImportRunner(
            Importer importer,
            Rehearsal rehearsal,
            ImportRunRepository runs,
            ArticleRepository articles,
            SiteRepository sites,
            SeriesRepository series) {
        this.importer = importer;
        this.rehearsal = rehearsal;
        this.runs = runs;
        this.articles = articles;
        this.sites = sites;
        this.series = series;
    }

    /**
     * Imports files. One that cannot be read, or must not be written, is refused and keeps none of
     * the others out.
     */
    ImportReport take(List<SourceFile> files, ImportOptions options) {
        var readings = read(files, options);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (options.dryRun()) {
            var items = rehearsal.of(() -> take(readings, rehearsal::bringIn));
            return new ImportReport(null, true, now, items);
        }
        var items = take(readings, this::bringIn);
        var report = new ImportReport(TimeOrderedId.next(), false, now, items);
        QuarkusTransaction.joiningExisting().run(() -> runs.persist(new ImportRun(report)));
        return report;
    }

    private List<Reading> read(List<SourceFile> files, ImportOptions options) {
        var known = knownTitles(files);
        var language = language(options);
        Set<SourceKey> names = new HashSet<>();
        List<Reading> readings = new ArrayList<>();
        for (var file : files) {
            var isFirst = file.name() == null || names.add(SourceKey.ofFile(file.name()));
            readings.add(
                    isFirst
                            ? read(file, known, options, language)
                            : Reading.refused(
                                    file, "Another file of this import has the same name."));
        }
        return readings;
    }

    private String language(ImportOptions options) {
        return options.language() == null
                ? QuarkusTransaction.joiningExisting().call(() -> sites.site().defaultLanguage())
                : options.language();
    }

    /** The titles of the articles that are here, and of those that are coming in now. */
    private KnownTitles knownTitles(List<SourceFile> files) {
        Set<String> coming =
                files.stream()
                        .flatMap(file -> file.title().stream())
                        .map(NameKey::of)
                        .collect(Collectors.toSet());
        return title ->
                coming.contains(NameKey.of(title))
                        || QuarkusTransaction.requiringNew()
                                .call(() -> articles.isKnownTitle(title));
    }

    private static Reading read(
            SourceFile file, KnownTitles known, ImportOptions options, String language) {
        try {
            var parsed = PlainTextArticle.parse(file.text(), known, language);
            return new Reading(file, new Arrival(file, parsed, options), List.of());
        } catch (UnreadableArticleException refused) {
            return Reading.refused(file, refused.getMessage());
        }
    }

    private List<Item> take(List<Reading> readings, Function<Arrival, Item> deed) {
        var items = readings.stream().map(reading -> reading.take(deed)).toList();
        return QuarkusTransaction.joiningExisting().call(() -> placed(items));
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

    /** What became of a file when it was read: something to bring in, or a reason not to. */
    private record Reading(SourceFile file, @Nullable Arrival arrival, List<String> faults) {

        static Reading refused(SourceFile file, @Nullable String fault) {
            return new Reading(file, null, List.of(String.valueOf(fault)));
        }

        Item take(Function<Arrival, Item> deed) {
            if (arrival == null) {
                return Item.refused(file.name(), faults.get(0));
            }
            try {
                return deed.apply(arrival);
            } catch (UnreadableArticleException | ProblemException refused) {
                return Item.refused(file.name(), String.valueOf(refused.getMessage()));
            }
        }
    }
}
