package dev.seriatim.importing;

import dev.seriatim.access.Caller;
import dev.seriatim.access.Scope;
import dev.seriatim.change.Journal;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.body.BodyLimit;
import dev.seriatim.http.body.Streamed;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.importing.ImportWorker.RunSpooled;
import dev.seriatim.importing.Spool.Kept;
import dev.seriatim.importing.seriatim.SeriatimFormat;
import dev.seriatim.importing.source.Limits;
import dev.seriatim.importing.text.TextFormat;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports: publications as they are exported elsewhere, from one text to a whole archive. */
@Path("/manage/v1/imports")
@RolesAllowed("import")
public class ImportsResource {

    private static final int MOST_FILES = 500;

    // A text that is taken at once has a transaction of its own; the one around it only waits, and
    // then keeps the report with the answer. Of a run, it keeps what was sent.
    private static final int MOST_SECONDS = 1800;

    private final ImportRunner runner;
    private final ImportRunRepository runs;
    private final Formats formats;
    private final Spool spool;
    private final Caller caller;
    private final Journal journal;
    private final Event<RunSpooled> spooled;

    ImportsResource(
            ImportRunner runner,
            ImportRunRepository runs,
            Formats formats,
            Spool spool,
            Caller caller,
            Journal journal,
            Event<RunSpooled> spooled) {
        this.runner = runner;
        this.runs = runs;
        this.formats = formats;
        this.spool = spool;
        this.caller = caller;
        this.journal = journal;
        this.spooled = spooled;
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Consumes(MediaType.TEXT_PLAIN)
    public RestResponse<ImportReport> takeText(
            @BeanParam ImportParameters parameters, @BodyLimit(TextFormat.LARGEST) byte[] text) {
        var options = options(parameters);
        if (text.length == 0) {
            throw invalid("The body is empty; send the text of an article.");
        }
        if (parameters.isOneText()) {
            return answer(runner.take(List.of(new SourceFile(null, text)), options));
        }
        var name = parameters.nameOr(SourceFile.hex(SourceFile.sha256(text)));
        return begin(List.of(keep(name, new ByteArrayInputStream(text))), parameters, options);
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<ImportReport> takeForm(
            @BeanParam ImportParameters parameters,
            @RestForm(FileUpload.ALL) List<FileUpload> uploads) {
        var options = options(parameters);
        if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
            throw invalid("Send 1 to " + MOST_FILES + " files.");
        }
        if (!uploads.stream().allMatch(ImportsResource::isFile)) {
            throw invalid("Send each file as a part named file, with the name that it has.");
        }
        return begin(uploads.stream().map(this::keep).toList(), parameters, options);
    }

    private static boolean isFile(FileUpload upload) {
        return "file".equals(upload.name()) && !upload.fileName().isBlank();
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Streamed
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/zip",
        MediaType.APPLICATION_JSON,
        "application/feed+json",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/atom+xml",
        "application/rss+xml",
        "text/markdown"
    })
    public RestResponse<ImportReport> takeFile(
            @BeanParam ImportParameters parameters, SentFile sent) {
        var options = options(parameters);
        if (sent.kept().size() == 0) {
            throw invalid("The body is empty; send what is to be imported.");
        }
        var name = parameters.nameOr(sent.digest());
        var kept = new Kept(sent.kept().id(), name, sent.kept().size());
        return begin(List.of(kept), parameters, options);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }

    private ImportOptions options(ImportParameters parameters) {
        formats.refuseUnknown(parameters.format);
        var options = parameters.options();
        if (parameters.format.equals(SeriatimFormat.NAME)) {
            refuseTrying(options);
        }
        if (options.publish()) {
            caller.mustHave(
                    Scope.PUBLISH,
                    "Publishing needs the scope publish; send publish=false to make drafts.");
        }
        return options;
    }

    // Of an export, the HTML is taken as it is.
    private void refuseTrying(ImportOptions options) {
        caller.mustHave(Scope.ADMIN, "Bringing a library back needs the scope admin.");
        if (options.dryRun()) {
            throw ProblemException.parameter(
                    "dryRun",
                    "is not for exports: a library comes back as a whole, or not at all.");
        }
    }

    private Kept keep(FileUpload upload) {
        try (var content = Files.newInputStream(upload.uploadedFile())) {
            return keep(upload.fileName(), content);
        } catch (IOException unreadable) {
            throw ProblemException.unavailable("The upload could not be kept; try again.");
        }
    }

    private Kept keep(String name, InputStream content) {
        try {
            return spool.keep(name, content, Limits.USUAL.run());
        } catch (IOException unreadable) {
            throw ProblemException.unavailable("The upload could not be kept; try again.");
        }
    }

    private RestResponse<ImportReport> begin(
            List<Kept> files, ImportParameters parameters, ImportOptions options) {
        var id = TimeOrderedId.next();
        var bytes = files.stream().mapToLong(Kept::size).sum();
        runs.begin(id, parameters.format, options, journal.actor(), bytes);
        spool.give(files, id);
        spooled.fire(new RunSpooled(id));
        return ResponseBuilder.accepted(runs.existing(id)).location(address(id)).build();
    }

    private static RestResponse<ImportReport> answer(ImportReport report) {
        if (report.dryRun()) {
            return RestResponse.ok(report);
        }
        return ResponseBuilder.<ImportReport>created(address(report.id())).entity(report).build();
    }

    private static URI address(@Nullable UUID id) {
        return URI.create("/manage/v1/imports/" + id);
    }

    @GET
    @Transactional
    public Page<ImportReport> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return runs.page(cursor, limit, total);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ImportReport show(@PathParam("id") UUID id) {
        return runs.existing(id);
    }

    @POST
    @Idempotent
    @Transactional
    @Path("{id}/undo")
    public RestResponse<ImportReport> undo(@PathParam("id") UUID id) {
        caller.mustHave(Scope.PUBLISH, "Taking articles from readers needs the scope publish.");
        var report = runs.undo(id);
        spooled.fire(new RunSpooled(id));
        return ResponseBuilder.accepted(report).location(address(id)).build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void cancel(@PathParam("id") UUID id) {
        runs.cancel(id);
    }
}
