package dev.seriatim.importing;

import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.source.OpenSource;
import dev.seriatim.importing.source.Sources;
import dev.seriatim.importing.source.SpooledFile;
import dev.seriatim.importing.source.Upload;
import dev.seriatim.site.SiteRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step of a run: all of its items are found, and none is written. */
@ApplicationScoped
class Survey {

    private final Spool spool;
    private final Formats formats;
    private final RunQueue queue;
    private final RunItems items;
    private final RunFindings findings;
    private final SiteRepository sites;

    Survey(
            Spool spool,
            Formats formats,
            RunQueue queue,
            RunItems items,
            RunFindings findings,
            SiteRepository sites) {
        this.spool = spool;
        this.formats = formats;
        this.queue = queue;
        this.items = items;
        this.findings = findings;
        this.sites = sites;
    }

    /**
     * Reads what was sent from its beginning, whatever was found before.
     *
     * @throws IOException if nothing of it can be read, with a sentence for the report
     */
    void carryOut(RunQueue.Work run, Lease lease) throws IOException {
        var isMore = true;
        while (isMore) {
            lease.mustHold();
            isMore = QuarkusTransaction.requiringNew().call(() -> items.clear(run.id()));
        }
        Deque<SpooledFile> files = new ArrayDeque<>();
        try (var source = Sources.open(uploads(run, files))) {
            var format = formats.of(run.format(), source.peek());
            queue.read(run.id(), lease.owner(), format.name());
            var out =
                    new SurveyFindings(source, lease, items, findings, run.options().corrections());
            read(format, source, run, out);
            namesakes(run)
                    .forEach(
                            name ->
                                    out.refused(
                                            new Place(name, null),
                                            "Another file of this import has the same name."));
            out.end();
        } finally {
            for (var file : files) {
                file.close();
            }
        }
    }

    private List<Upload> uploads(RunQueue.Work run, Deque<SpooledFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (var kept : spool.of(run.id())) {
            // Of two it would be known by its place in the form alone, and that may change.
            if (names.add(SourceFile.pathOf(kept.name()))) {
                uploads.add(new Upload(spooled(kept, files), kept.name()));
            }
        }
        return uploads;
    }

    private Path spooled(Spool.Kept kept, Deque<SpooledFile> files) throws IOException {
        try (var content = spool.open(kept)) {
            var file = SpooledFile.of(content);
            files.push(file);
            return file.path();
        }
    }

    /** The files that have the name of another before them. */
    private List<String> namesakes(RunQueue.Work run) {
        Set<String> names = new HashSet<>();
        return spool.of(run.id()).stream()
                .map(kept -> SourceFile.pathOf(kept.name()))
                .filter(name -> !names.add(name))
                .toList();
    }

    /** What was found before something that cannot be read stands. */
    private void read(Format format, OpenSource source, RunQueue.Work run, SurveyFindings out)
            throws IOException {
        source.tell(out);
        try {
            format.read(source, options(run), out);
        } catch (IOException unreadable) {
            if (out.isNothing()) {
                throw unreadable;
            }
            out.note(
                    new FoundNote(
                            "not-read-to-its-end",
                            null,
                            String.valueOf(unreadable.getMessage()),
                            null));
        }
    }

    private ReadingOptions options(RunQueue.Work run) {
        var language =
                Optional.ofNullable(run.options().language())
                        .orElseGet(
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(() -> sites.site().defaultLanguage()));
        return new ReadingOptions(run.options().zone(), Optional.of(language));
    }
}
