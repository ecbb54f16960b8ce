package dev.seriatim.importing;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportWorker.RunSpooled;
import dev.seriatim.importing.Spool.Kept;
import dev.seriatim.importing.source.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** Keeps what is sent, and begins runs with it. */
@ApplicationScoped
class NewRuns {

    private final ImportRunRepository runs;
    private final Spool spool;
    private final ImportPlans plans;
    private final ImportRights rights;
    private final Event<RunSpooled> spooled;

    NewRuns(
            ImportRunRepository runs,
            Spool spool,
            ImportPlans plans,
            ImportRights rights,
            Event<RunSpooled> spooled) {
        this.runs = runs;
        this.spool = spool;
        this.plans = plans;
        this.rights = rights;
        this.spooled = spooled;
    }

    /**
     * Keeps a file.
     *
     * @throws ProblemException content too large; unavailable if it breaks off
     */
    Kept keep(String name, InputStream content) {
        try {
            return spool.keep(name, content, Limits.USUAL.run());
        } catch (IOException unreadable) {
            throw ProblemException.unavailable("The upload could not be kept; try again.");
        }
    }

    /**
     * Carries a dry run out, as corrected.
     *
     * @throws ProblemException not found; conflict if it cannot be, or not any more; 400 naming
     *     what cannot be corrected so
     */
    ImportReport carryOut(UUID dryRun, Corrections corrections, String actor) {
        var options = runs.rehearsed(dryRun).corrected(plans.settled(dryRun, corrections));
        rights.mustBeAllowed(options);
        var files = spool.of(dryRun);
        if (files.isEmpty()) {
            throw ProblemException.conflict(
                    "What was sent is not kept any more: it was carried out, or a day has passed.");
        }
        return begin(files, runs.existing(dryRun).format(), options, actor);
    }

    /**
     * Begins a run with files that are kept, in the transaction of the caller.
     *
     * @param actor in whose name it is done
     */
    ImportReport begin(List<Kept> files, String format, ImportOptions options, String actor) {
        var id = TimeOrderedId.next();
        var bytes = files.stream().mapToLong(Kept::size).sum();
        runs.begin(id, format, options, actor, bytes);
        spool.give(files, id);
        spooled.fire(new RunSpooled(id));
        return runs.existing(id);
    }
}
