package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.WaitingItems.Told;
import dev.seriatim.importing.WaitingItems.Waiting;
import dev.seriatim.importing.text.UnreadableArticleException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The second step of a dry run: the same as of any other, in one transaction that leaves no trace;
 * what it tells is kept beside it.
 */
@ApplicationScoped
class DryWriting {

    private final Rehearsal rehearsal;
    private final WaitingItems items;
    private final Closing closing;
    private final Origins origins;
    private final PlanDrawing plans;

    DryWriting(
            Rehearsal rehearsal,
            WaitingItems items,
            Closing closing,
            Origins origins,
            PlanDrawing plans) {
        this.rehearsal = rehearsal;
        this.items = items;
        this.closing = closing;
        this.origins = origins;
        this.plans = plans;
    }

    /** Rehearses all items, from the first. */
    void carryOut(RunQueue.Work run, Lease lease) {
        QuarkusTransaction.requiringNew().run(() -> items.forgetOutcomes(run.id()));
        QuarkusTransaction.requiringNew().run(() -> plans.draw(run.id()));
        var origin = origins.of(run.id());
        rehearsal.of(
                () -> {
                    var next = next(run, lease, 0);
                    while (next.isPresent()) {
                        var item = next.get();
                        tell(run, item, rehearsed(Writing.arrival(run, item, origin)));
                        next = next(run, lease, item.number());
                    }
                    closing.relate(run.id(), lease, true);
                    return List.of();
                });
        QuarkusTransaction.requiringNew().run(() -> items.endDryRun(run.id()));
    }

    private Optional<Waiting> next(RunQueue.Work run, Lease lease, int behind) {
        lease.mustHold();
        return QuarkusTransaction.requiringNew()
                .call(() -> items.next(run.id(), lease.owner(), behind));
    }

    private Item rehearsed(Arrival arrival) {
        try {
            return rehearsal.bringIn(arrival);
        } catch (UnreadableArticleException | ProblemException refused) {
            return arrival.refused(Writing.reason(refused));
        }
    }

    private void tell(RunQueue.Work run, Waiting item, Item told) {
        QuarkusTransaction.requiringNew()
                .run(() -> items.tell(run.id(), List.of(Told.of(item.number(), told)), true));
    }
}
