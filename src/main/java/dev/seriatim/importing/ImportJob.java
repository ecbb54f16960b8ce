package dev.seriatim.importing;

import dev.seriatim.importing.RunQueue.Work;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Carries a run out, from the step at which it was left, in the name of whoever began it. */
@ApplicationScoped
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    /** How often a dry run gives way to whoever writes the same, and begins again. */
    private static final int ATTEMPTS = 5;

    private final RunQueue queue;
    private final Survey survey;
    private final Writing writing;
    private final DryWriting dryWriting;
    private final Closing closing;
    private final Undoing undoing;
    private final CurrentIdentityAssociation identity;

    ImportJob(
            RunQueue queue,
            Survey survey,
            Writing writing,
            DryWriting dryWriting,
            Closing closing,
            Undoing undoing,
            CurrentIdentityAssociation identity) {
        this.queue = queue;
        this.survey = survey;
        this.writing = writing;
        this.dryWriting = dryWriting;
        this.closing = closing;
        this.undoing = undoing;
        this.identity = identity;
    }

    /**
     * Does all that is left to do.
     *
     * @throws LeaseEndedException if another node is to go on, or nobody is
     */
    @ActivateRequestContext
    void carryOut(Work run, Lease lease) {
        identity.setIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(run.actor()))
                        .build());
        var state = run.state();
        while (!state.isOver()) {
            var next = step(run, state, lease);
            if (next == RunState.FAILED) {
                return;
            }
            if (!queue.advance(run.id(), lease.owner(), state, next)) {
                throw new LeaseEndedException();
            }
            state = next;
        }
    }

    private RunState step(Work run, RunState state, Lease lease) {
        return switch (state) {
            case SPOOLED -> RunState.SURVEYING;
            case SURVEYING -> surveyed(run, lease);
            case WRITING -> written(run, lease);
            case UNDOING -> {
                undoing.carryOut(run, lease);
                yield RunState.UNDONE;
            }
            default -> {
                closing.carryOut(run, lease);
                yield RunState.DONE;
            }
        };
    }

    private RunState surveyed(Work run, Lease lease) {
        try {
            survey.carryOut(run, lease);
            return RunState.WRITING;
        } catch (IOException | UncheckedIOException unreadable) {
            queue.fail(run.id(), lease.owner(), String.valueOf(unreadable.getMessage()));
            return RunState.FAILED;
        } catch (PersistenceException | LeaseEndedException later) {
            throw later;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.errorf(failed, "Import %s cannot be read", run.id());
            queue.fail(run.id(), lease.owner(), "It could not be read; the log says why.");
            return RunState.FAILED;
        }
    }

    private RunState written(Work run, Lease lease) {
        if (run.options().dryRun()) {
            return rehearsed(run, lease);
        }
        writing.carryOut(run, lease);
        return RunState.CLOSING;
    }

    private RunState rehearsed(Work run, Lease lease) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                dryWriting.carryOut(run, lease);
                return RunState.CLOSING;
            } catch (PersistenceException gaveWay) {
                LOG.infof("The dry run %s gave way (%s)", run.id(), gaveWay.getMessage());
            }
        }
        queue.fail(
                run.id(),
                lease.owner(),
                "Somebody was at work on the same articles; send the dry run again.");
        return RunState.FAILED;
    }
}
