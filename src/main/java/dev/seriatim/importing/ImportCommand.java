package dev.seriatim.importing;

import dev.seriatim.audit.Actor;
import dev.seriatim.audit.AuditTrail;
import dev.seriatim.audit.Write;
import dev.seriatim.database.FileFailure;
import dev.seriatim.database.StartFailure;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.Spool.Kept;
import dev.seriatim.importing.seriatim.RestoreCommand;
import dev.seriatim.importing.seriatim.SeriatimFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Imports from the command line, {@code import blog/ --dry-run}. The application starts for it as
 * far as its database, and ends before it listens. What is stopped goes on when a server starts.
 */
@ApplicationScoped
class ImportCommand {

    /** How often it is looked at how far a run has come, on whichever node. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ConsoleFiles files;
    private final NewRuns newRuns;
    private final ImportRunRepository runs;
    private final ToldItems items;
    private final ImportWorker worker;
    private final Formats formats;
    private final RestoreCommand restoration;
    private final AuditTrail trail;

    ImportCommand(
            ConsoleFiles files,
            NewRuns newRuns,
            ImportRunRepository runs,
            ToldItems items,
            ImportWorker worker,
            Formats formats,
            RestoreCommand restoration,
            AuditTrail trail) {
        this.files = files;
        this.newRuns = newRuns;
        this.runs = runs;
        this.items = items;
        this.worker = worker;
        this.formats = formats;
        this.restoration = restoration;
        this.trail = trail;
    }

    // Before all other observers: nothing else is to begin.
    void obey(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
            @CommandLineArguments String[] arguments)
            throws InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            var answer = answer(List.of(arguments).subList(1, arguments.length));
            throw StartFailure.saying(answer.text(), answer.status());
        }
    }

    private Answer answer(List<String> arguments) throws InterruptedException {
        worker.begin();
        try {
            return answer(arguments, new ConsoleProgress(System.err, ConsoleProgress.isWatched()));
        } finally {
            worker.end();
        }
    }

    /**
     * What the command comes to.
     *
     * @param status of the process: 0 if everything came in, 1 if it failed, 2 if the command was
     *     refused, 3 if some items were refused or in conflict
     */
    record Answer(String text, int status) {}

    /** Carries the command out, or says what is wrong with it. */
    Answer answer(List<String> arguments, ConsoleProgress progress) throws InterruptedException {
        try {
            var asked = ImportArguments.of(arguments);
            formats.refuseUnknown(asked.format());
            return isRestoration(asked) ? restored(asked) : imported(asked, progress);
        } catch (IllegalArgumentException refused) {
            return new Answer(refused.getMessage() + "\n" + ImportArguments.USAGE, 2);
        } catch (ProblemException refused) {
            return new Answer("Not imported: " + refused.getMessage(), 2);
        } catch (FileNotFoundException | NoSuchFileException missing) {
            return new Answer("Not imported: " + FileFailure.reason(missing), 2);
        } catch (IOException failed) {
            return new Answer("Not imported: " + FileFailure.reason(failed), 1);
        }
    }

    private boolean isRestoration(ImportArguments asked) {
        return asked.format().equals(SeriatimFormat.NAME)
                || asked.format().equals(Formats.AUTO)
                        && asked.paths().size() == 1
                        && !asked.isWithOptions()
                        && restoration.isExport(asked.paths().get(0));
    }

    private Answer restored(ImportArguments asked) throws IOException {
        if (asked.paths().size() > 1 || asked.isWithOptions()) {
            throw new IllegalArgumentException(
                    "A library comes back as a whole, from one file and without options.");
        }
        var file = asked.paths().get(0);
        restoration.restore(file);
        return new Answer("Imported from " + file + ".", 0);
    }

    private Answer imported(ImportArguments asked, ConsoleProgress progress)
            throws IOException, InterruptedException {
        var run = begin(asked);
        watch(run, progress);
        var report = new ConsoleReport(runs.withoutItems(run), left(run));
        return new Answer(report.text(), report.status());
    }

    private UUID begin(ImportArguments asked) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path path : asked.paths()) {
            kept.add(files.keep(path));
        }
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            trail.record(Actor.CONSOLE, Write.command("import", null));
                            var report =
                                    newRuns.begin(
                                            kept,
                                            asked.format(),
                                            asked.options(),
                                            Actor.CONSOLE.name());
                            return Objects.requireNonNull(report.id());
                        });
    }

    private void watch(UUID run, ConsoleProgress progress) throws InterruptedException {
        var report = runs.withoutItems(run);
        while (!report.state().isOver()) {
            progress.show(report);
            Thread.sleep(LOOK.toMillis());
            report = runs.withoutItems(run);
        }
        progress.show(report);
        progress.end();
    }

    /** The first items that were left where they were. */
    private List<Item> left(UUID run) {
        return Stream.of(ImportReport.Outcome.REFUSED, ImportReport.Outcome.CONFLICT)
                .flatMap(
                        outcome ->
                                items
                                        .first(
                                                new ToldItems.Wanted(run, outcome, null),
                                                ConsoleReport.MOST)
                                        .stream())
                .limit(ConsoleReport.MOST)
                .toList();
    }
}
