package dev.seriatim.importing;

import dev.seriatim.change.Journal;
import dev.seriatim.http.body.BodyLimit;
import dev.seriatim.http.body.Streamed;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.importing.Spool.Kept;
import dev.seriatim.importing.text.TextFormat;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private final NewRuns newRuns;
    private final ImportRights rights;
    private final Journal journal;

    ImportsResource(
            ImportRunner runner,
            ImportRunRepository runs,
            NewRuns newRuns,
            ImportRights rights,
            Journal journal) {
        this.runner = runner;
        this.runs = runs;
        this.newRuns = newRuns;
        this.rights = rights;
        this.journal = journal;
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Consumes(MediaType.TEXT_PLAIN)
    public RestResponse<ImportReport> takeText(
            @BeanParam ImportParameters parameters, @BodyLimit(TextFormat.LARGEST) byte[] text) {
        var options = rights.options(parameters);
        if (text.length == 0) {
            throw invalid("The body is empty; send the text of an article.");
        }
        if (parameters.isOneText()) {
            return answer(runner.take(List.of(new SourceFile(parameters.name(), text)), options));
        }
        var name = parameters.nameOr(SourceFile.hex(SourceFile.sha256(text)));
        return begin(
                List.of(newRuns.keep(name, new ByteArrayInputStream(text))), parameters, options);
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
        var options = rights.options(parameters);
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
        var options = rights.options(parameters);
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

    private Kept keep(FileUpload upload) {
        try (var content = Files.newInputStream(upload.uploadedFile())) {
            return newRuns.keep(upload.fileName(), content);
        } catch (IOException unreadable) {
            throw ProblemException.unavailable("The upload could not be kept; try again.");
        }
    }

    private RestResponse<ImportReport> begin(
            List<Kept> files, ImportParameters parameters, ImportOptions options) {
        return begun(newRuns.begin(files, parameters.format, options, journal.actor()));
    }

    /** That a run has begun, and where it tells how far it has come. */
    static RestResponse<ImportReport> begun(ImportReport report) {
        return ResponseBuilder.accepted(report).location(address(report.id())).build();
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
}
