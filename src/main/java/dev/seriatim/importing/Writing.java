package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.WaitingItems.Told;
import dev.seriatim.importing.WaitingItems.Waiting;
import dev.seriatim.importing.text.UnreadableArticleException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The second step of a run: its items become articles, some together in a transaction that also
 * tells what became of them, and each in one of its own where that fails. So whoever takes the run
 * up goes on with the first of which nothing is told.
 */
@ApplicationScoped
class Writing {

    private static final Logger LOG = Logger.getLogger(Writing.class);

    /** So many items share a transaction: few enough for others not to wait for it. */
    private static final int TOGETHER = 25;

    /** How often an item is tried that fails for no reason of its own. */
    private static final int ATTEMPTS = 3;

    private final Importer importer;
    private final WaitingItems items;
    private final Origins origins;
    private final CreatedNames created;
    private final Event<Outcome> outcomes;

    Writing(
            Importer importer,
            WaitingItems items,
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
        var last = OptionalInt.of(0);
        while (last.isPresent()) {
            lease.mustHold();
            last = writeTogether(run, lease, origin, last.getAsInt());
        }
    }

    /** Writes some items behind another one, and tells the last of them, if there was any. */
    private OptionalInt writeTogether(
            RunQueue.Work run, Lease lease, Provenance origin, int behind) {
        try {
            return write(run, lease, origin, behind, TOGETHER);
        } catch (LeaseEndedException ended) {
            throw ended;
        } catch (RuntimeException failed) {
            origin.introduced().clear();
            LOG.debugf(failed, "Items of import %s are written one by one", run.id());
            return writeOneByOne(run, lease, origin, behind);
        }
    }

    /** None of them spoils another one then. */
    private OptionalInt writeOneByOne(
            RunQueue.Work run, Lease lease, Provenance origin, int behind) {
        var last = OptionalInt.of(behind);
        for (var written = 0; last.isPresent() && written < TOGETHER; written++) {
            lease.mustHold();
            last = writeNext(run, lease, origin, last.getAsInt());
        }
        return last;
    }

    private OptionalInt writeNext(RunQueue.Work run, Lease lease, Provenance origin, int behind) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return writeOne(run, lease, origin, behind);
            } catch (LeaseEndedException ended) {
                throw ended;
            } catch (RuntimeException failed) {
                origin.introduced().clear();
                LOG.warnf(failed, "An item of import %s failed, and is tried again", run.id());
            }
        }
        return writeOrRefuse(run, lease, origin, behind);
    }

    private OptionalInt write(
            RunQueue.Work run, Lease lease, Provenance origin, int behind, int most) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var next = items.next(run.id(), lease.owner(), behind, most);
                            bringIn(run, next, origin);
                            return next.stream().mapToInt(Waiting::number).max();
                        });
    }

    private OptionalInt writeOne(RunQueue.Work run, Lease lease, Provenance origin, int behind) {
        try {
            return write(run, lease, origin, behind, 1);
        } catch (UnreadableArticleException | ProblemException refused) {
            origin.introduced().clear();
            return refuse(run, lease, behind, reason(refused));
        }
    }

    private OptionalInt writeOrRefuse(
            RunQueue.Work run, Lease lease, Provenance origin, int behind) {
        try {
            return writeOne(run, lease, origin, behind);
        } catch (LeaseEndedException ended) {
            throw ended;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "An item of import %s cannot be written", run.id());
            return refuse(run, lease, behind, "It could not be written; the log says why.");
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

    private OptionalInt refuse(RunQueue.Work run, Lease lease, int behind, String reason) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var next = items.next(run.id(), lease.owner(), behind);
                            next.ifPresent(
                                    item -> {
                                        var refused = Item.refused(item.found().place(), reason);
                                        var told = Told.of(item.number(), refused);
                                        items.tell(run.id(), List.of(told), false);
                                    });
                            return next.stream().mapToInt(Waiting::number).findFirst();
                        });
    }

    private void bringIn(RunQueue.Work run, List<Waiting> waiting, Provenance origin) {
        if (waiting.isEmpty()) {
            return;
        }
        var arrivals = waiting.stream().map(item -> arrival(run, item, origin)).toList();
        var brought = importer.bringIn(arrivals);
        arrivals.forEach(arrival -> created.remember(run.id(), arrival));
        var told =
                IntStream.range(0, brought.size())
                        .mapToObj(
                                place ->
                                        Told.of(
                                                waiting.get(place).number(),
                                                brought.get(place),
                                                arrivals.get(place).before()))
                        .toList();
        items.tell(run.id(), told, false);
        brought.forEach(item -> outcomes.fire(item.outcome()));
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
