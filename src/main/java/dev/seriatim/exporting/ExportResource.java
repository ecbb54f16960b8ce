package dev.seriatim.exporting;

import dev.seriatim.http.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The whole library to take away. It is sent while it is read, so that neither its length nor a tag
 * can be told before.
 */
@Path("/manage/v1/export")
@RolesAllowed("admin")
public class ExportResource {

    private final LibraryExport library;

    ExportResource(LibraryExport library) {
        this.library = library;
    }

    @GET
    @Produces("application/zip")
    public RestResponse<StreamingOutput> export() {
        if (library.isBusy()) {
            throw ProblemException.overloaded();
        }
        StreamingOutput zip = library::write;
        return ResponseBuilder.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seriatim.zip\"")
                .build();
    }
}
