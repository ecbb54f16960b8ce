package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Counts;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.importing.RunFindings.OldRedirect;
import dev.seriatim.importing.WaitingItems.Told;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.site.SiteRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The last step of a run: what all of its items make together. */
@ApplicationScoped
class Closing {

    private final WaitingItems items;
    private final RunRelations relations;
    private final RunNotes notes;
    private final RunFindings findings;
    private final ImportRunRepository runs;
    private final Spool spool;
    private final Origins origins;
    private final Forwarding forwarding;
    private final SeriesRepository series;
    private final SiteRepository sites;
    private final OriginalLinks originals;
    private final SeriesOrders orders;

    Closing(
            WaitingItems items,
            RunRelations relations,
            RunNotes notes,
            RunFindings findings,
            ImportRunRepository runs,
            Spool spool,
            Origins origins,
            Forwarding forwarding,
            SeriesRepository series,
            SiteRepository sites,
            OriginalLinks originals,
            SeriesOrders orders) {
        this.items = items;
        this.relations = relations;
        this.notes = notes;
        this.findings = findings;
        this.runs = runs;
        this.spool = spool;
        this.origins = origins;
        this.forwarding = forwarding;
        this.series = series;
        this.sites = sites;
        this.originals = originals;
        this.orders = orders;
    }

    /**
     * Sets right what could not be known of one item alone; may be done again from the beginning.
     */
    void carryOut(RunQueue.Work run, Lease lease) {
        if (!run.options().dryRun()) {
            relate(run.id(), lease, false);
            QuarkusTransaction.requiringNew().run(() -> name(run.id()));
            redirect(run.id(), lease);
        }
        QuarkusTransaction.requiringNew().run(() -> notes.group(run.id()));
        // What a dry run was sent can still be carried out as corrected.
        var isMore = !run.options().dryRun();
        while (isMore) {
            lease.mustHold();
            isMore = QuarkusTransaction.requiringNew().call(() -> spool.clear(run.id()));
        }
    }

    private void redirect(UUID run, Lease lease) {
        var site = origins.of(run).site();
        for (var redirect : findings.all(run, Kind.REDIRECT, OldRedirect.class)) {
            lease.mustHold();
            QuarkusTransaction.requiringNew().run(() -> forwarding.keep(redirect, run, site));
        }
    }

    /** Gives the site the name that it has in the source, if it has none and anything came in. */
    private void name(UUID run) {
        Counts counts = runs.existing(run).counts();
        if (counts.created() + counts.updated() > 0) {
            findings.all(run, Kind.SITE, FoundSite.class).stream()
                    .map(FoundSite::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(sites::nameIfUnnamed);
        }
    }

    /**
     * Makes works of originals and their translations, and series of their parts.
     *
     * @param isDryRun whether that is to be seen in the transaction of the caller alone
     */
    void relate(UUID run, Lease lease, boolean isDryRun) {
        originals.link(run, lease, isDryRun);
        orders.arrange(run, lease, isDryRun);
        place(run, lease, isDryRun);
    }

    /** Tells where parts stand now: items may have come in behind those of later parts. */
    private void place(UUID run, Lease lease, boolean isDryRun) {
        Map<String, Map<UUID, Integer>> known = new HashMap<>();
        var told = QuarkusTransaction.requiringNew().call(() -> relations.placed(run, 0));
        while (!told.isEmpty()) {
            lease.mustHold();
            var last = 0;
            for (var each : told.entrySet()) {
                var placed =
                        each.getValue()
                                .placed(slug -> known.computeIfAbsent(slug, this::positions));
                last = each.getKey();
                if (!placed.equals(each.getValue())) {
                    var number = last;
                    QuarkusTransaction.requiringNew()
                            .run(() -> items.tell(run, List.of(Told.of(number, placed)), isDryRun));
                }
            }
            var behind = last;
            told = QuarkusTransaction.requiringNew().call(() -> relations.placed(run, behind));
        }
    }

    private Map<UUID, Integer> positions(String slug) {
        return QuarkusTransaction.joiningExisting().call(() -> series.positions(slug));
    }
}
