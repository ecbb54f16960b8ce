package dev.seriatim.importing;

import dev.seriatim.access.Caller;
import dev.seriatim.access.Scope;
import dev.seriatim.http.body.BodyLimit;
import dev.seriatim.http.body.BodyMemory;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.importing.text.TextFormat;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Imports: articles as their publishers export them, one file or several. */
@Path("/manage/v1/imports")
@RolesAllowed("import")
public class ImportsResource {

    private static final int MOST_FILES = 500;

    // Each file has a transaction of its own; the one around them all only waits, and then keeps
    // the report with the answer. So a run is recorded once, and whoever repeats one that broke
    // off finds the files that came in before unchanged.
    private static final int MOST_SECONDS = 1800;

    private final ImportRunner runner;
    private final ImportRunRepository runs;
    private final Caller caller;
    private final BodyMemory memory;

    ImportsResource(
            ImportRunner runner, ImportRunRepository runs, Caller caller, BodyMemory memory) {
        this.runner = runner;
        this.runs = runs;
        this.caller = caller;
        this.memory = memory;
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Consumes(MediaType.TEXT_PLAIN)
    public RestResponse<ImportReport> takeOne(
            @QueryParam("publish") @DefaultValue("true") boolean publish,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("language") @Nullable String language,
            @BodyLimit(TextFormat.LARGEST) byte[] text) {
        var options = options(publish, dryRun, language);
        if (text.length == 0) {
            throw invalid("The body is empty; send the text of an article.");
        }
        return answer(runner.take(List.of(new SourceFile(null, text)), options));
    }

    @POST
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<ImportReport> takeSeveral(
            @QueryParam("publish") @DefaultValue("true") boolean publish,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("language") @Nullable String language,
            @RestForm(FileUpload.ALL) List<FileUpload> uploads) {
        var options = options(publish, dryRun, language);
        if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
            throw invalid("Send 1 to " + MOST_FILES + " files.");
        }
        if (!uploads.stream().allMatch(ImportsResource::isFile)) {
            throw invalid("Send each file as a part named file, with the name that it has.");
        }
        return answer(runner.take(uploads.stream().map(this::file).toList(), options));
    }

    private static boolean isFile(FileUpload upload) {
        return "file".equals(upload.name()) && !upload.fileName().isBlank();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }

    private ImportOptions options(boolean publish, boolean dryRun, @Nullable String language) {
        if (language != null && !LanguageTag.Check.isTag(language)) {
            throw ProblemException.parameter("language", "must be a BCP 47 tag, such as de.");
        }
        refuseUnlessMay(publish);
        return new ImportOptions(publish, dryRun, language);
    }

    private void refuseUnlessMay(boolean publish) {
        if (publish) {
            caller.mustHave(
                    Scope.PUBLISH,
                    "Publishing needs the scope publish; send publish=false to make drafts.");
        }
    }

    private SourceFile file(FileUpload upload) {
        try (var content = Files.newInputStream(upload.uploadedFile())) {
            return new SourceFile(upload.fileName(), memory.read(content, TextFormat.LARGEST));
        } catch (IOException unreadable) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "The upload could not be kept; try again.");
        }
    }

    private static RestResponse<ImportReport> answer(ImportReport report) {
        if (report.dryRun()) {
            return RestResponse.ok(report);
        }
        return ResponseBuilder.<ImportReport>created(
                        URI.create("/manage/v1/imports/" + report.id()))
                .entity(report)
                .build();
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
}
