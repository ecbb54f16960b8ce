package dev.seriatim.importing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.ProblemException;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.prose.NameKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes files in, each in a transaction of its own, and reports on each. */
@ApplicationScoped
class ImportDesk {

    private final Importer importer;
    private final ImportRunRepository runs;
    private final ArticleRepository articles;

    ImportDesk(Importer importer, ImportRunRepository runs, ArticleRepository articles) {
        this.importer = importer;
        this.runs = runs;
        this.articles = articles;
    }

    /**
     * Imports files. One that cannot be read, or must not be written, is refused and keeps none of
     * the others out.
     *
     * @param publish whether readers shall see the articles at once
     * @param dryRun whether to report only what would happen to each file, and keep nothing
     */
    ImportReport take(List<SourceFile> files, boolean publish, boolean dryRun) {
        var known = knownTitles(files);
        var items = files.stream().map(file -> take(file, known, publish, dryRun)).toList();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var report = new ImportReport(dryRun ? null : TimeOrderedId.next(), dryRun, now, items);
        if (!dryRun) {
            QuarkusTransaction.joiningExisting().run(() -> runs.persist(new ImportRun(report)));
        }
        return report;
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

    private Item take(SourceFile file, KnownTitles known, boolean publish, boolean dryRun) {
        try {
            var parsed = PlainTextArticle.parse(file.text(), known);
            return dryRun
                    ? importer.rehearse(file, parsed, publish)
                    : QuarkusTransaction.requiringNew()
                            .call(() -> importer.bringIn(file, parsed, publish));
        } catch (UnreadableArticleException | ProblemException refused) {
            return new Item(
                    file.name(),
                    Outcome.REFUSED,
                    null,
                    null,
                    List.of(new Note(null, String.valueOf(refused.getMessage()))));
        }
    }
}
