package dev.seriatim.importing;

import dev.seriatim.change.EventStream;
import dev.seriatim.change.Journal;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.importing.ImportWorker.RunSpooled;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** An import, from when it has begun. */
@Path("/manage/v1/imports/{id}")
@RolesAllowed("import")
public class ImportResource {

    private final ImportRunRepository runs;
    private final ImportPlans plans;
    private final NewRuns newRuns;
    private final ImportRights rights;
    private final Journal journal;
    private final EventStream stream;
    private final Event<RunSpooled> spooled;

    ImportResource(
            ImportRunRepository runs,
            ImportPlans plans,
            NewRuns newRuns,
            ImportRights rights,
            Journal journal,
            EventStream stream,
            Event<RunSpooled> spooled) {
        this.runs = runs;
        this.plans = plans;
        this.newRuns = newRuns;
        this.rights = rights;
        this.journal = journal;
        this.stream = stream;
        this.spooled = spooled;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReport show(@PathParam("id") UUID id) {
        return runs.existing(id);
    }

    /** The same as it changes, until it is over. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public RestMulti<OutboundSseEvent> follow(@PathParam("id") UUID id, @Context Sse sse) {
        // What is not there is told before the stream begins.
        runs.existing(id);
        return stream.watch(
                "progress", () -> runs.withoutItems(id), report -> report.state().isOver(), sse);
    }

    @GET
    @Transactional
    @Path("plan")
    public ImportPlan plan(@PathParam("id") UUID id) {
        runs.existing(id);
        return plans.of(id);
    }

    @POST
    @Idempotent
    @Transactional
    @Path("run")
    public RestResponse<ImportReport> carryOut(@PathParam("id") UUID id, Corrections corrections) {
        return ImportsResource.begun(newRuns.carryOut(id, corrections, journal.actor()));
    }

    @POST
    @Idempotent
    @Transactional
    @Path("undo")
    public RestResponse<ImportReport> undo(@PathParam("id") UUID id) {
        rights.mayUndo();
        var report = runs.undo(id);
        spooled.fire(new RunSpooled(id));
        return ImportsResource.begun(report);
    }

    @DELETE
    @Transactional
    public void cancel(@PathParam("id") UUID id) {
        runs.cancel(id);
    }
}
