package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.RunItems.Waiting;
import dev.seriatim.importing.text.UnreadableArticleException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The second step of a run: its items become articles, each in a transaction of its own that also
 * tells what became of it. So whoever takes the run up goes on with the first of which nothing is
 * told.
 */
@ApplicationScoped
class Writing {

    private static final Logger LOG = Logger.getLogger(Writing.class);

    /** How often an item is tried that fails for no reason of its own. */
    private static final int ATTEMPTS = 3;

    private final Importer importer;
    private final RunItems items;
    private final Origins origins;
    private final CreatedNames created;
    private final Event<Outcome> outcomes;

    Writing(
            Importer importer,
            RunItems items,
            Origins origins,
            CreatedNames created,
            Event<Outcome> outcomes) {
        this.importer = importer;
        this.items = items;
        this.origins = origins;
        this.created = created;
        this.outcomes = outcomes;
    }

    /** Writes all items that wait. */
    void carryOut(RunQueue.Work run, Lease lease) {
        var origin = origins.of(run.id());
        var isMore = true;
        while (isMore) {
            lease.mustHold();
            isMore = writeNext(run, lease, origin);
        }
    }

    private boolean writeNext(RunQueue.Work run, Lease lease, Provenance origin) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return write(run, lease, origin);
            } catch (LeaseEndedException ended) {
                throw ended;
            } catch (RuntimeException failed) {
                origin.introduced().clear();
                LOG.warnf(failed, "An item of import %s failed, and is tried again", run.id());
            }
        }
        return writeOrRefuse(run, lease, origin);
    }

    private boolean write(RunQueue.Work run, Lease lease, Provenance origin) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(
                            () -> {
                                var next = items.next(run.id(), lease.owner());
                                next.ifPresent(item -> bringIn(run, item, origin));
                                return next.isPresent();
                            });
        } catch (UnreadableArticleException | ProblemException refused) {
            origin.introduced().clear();
            return refuse(run, lease, reason(refused));
        }
    }

    private boolean writeOrRefuse(RunQueue.Work run, Lease lease, Provenance origin) {
        try {
            return write(run, lease, origin);
        } catch (LeaseEndedException ended) {
            throw ended;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "An item of import %s cannot be written", run.id());
            return refuse(run, lease, "It could not be written; the log says why.");
        }
    }

    /** What is told of an item that is refused: one sentence, and what is wrong with what. */
    static String reason(RuntimeException refused) {
        return refused instanceof ProblemException problem && !problem.violations().isEmpty()
                ? problem.violations().stream()
                        .map(fault -> "%s: %s".formatted(fault.pointer(), fault.detail()))
                        .collect(Collectors.joining("; "))
                : String.valueOf(refused.getMessage());
    }

    private boolean refuse(RunQueue.Work run, Lease lease, String reason) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Optional<Waiting> next = items.next(run.id(), lease.owner());
                            next.ifPresent(
                                    item ->
                                            items.tell(
                                                    run.id(),
                                                    item.number(),
                                                    Item.refused(item.found().place(), reason),
                                                    false,
                                                    null));
                            return next.isPresent();
                        });
    }

    private void bringIn(RunQueue.Work run, Waiting item, Provenance origin) {
        var arrival = arrival(run, item, origin);
        var told = importer.bringIn(arrival);
        created.remember(run.id(), arrival);
        items.tell(run.id(), item.number(), told, false, arrival.before());
        outcomes.fire(told.outcome());
    }

    static Arrival arrival(RunQueue.Work run, Waiting item, Provenance origin) {
        var source = KnownSource.of(item.found().key(), item.found().title());
        // Those of all other items are given out at once when all are there, see SeriesOrders.
        var parts = source.isText() ? item.parts() : List.<PartPlace>of();
        var arrival = new Arrival(item.found(), item.digest(), item.id(), parts, run.options());
        arrival.comesFrom(origin);
        return arrival;
    }
}
