package dev.seriatim.importing;

import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.pipeline.Acceptance;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What became of each item of an import. */
@Path("/manage/v1/imports/{id}/items")
@RolesAllowed("import")
public class ImportItemsResource {

    private static final Limit USUAL = new Limit(Integer.parseInt(Limit.DEFAULT));

    private final ImportRunRepository runs;
    private final ToldItems items;
    private final Acceptance acceptance;
    private final EntityTags tags;

    ImportItemsResource(
            ImportRunRepository runs, ToldItems items, Acceptance acceptance, EntityTags tags) {
        this.runs = runs;
        this.items = items;
        this.acceptance = acceptance;
        this.tags = tags;
    }

    @GET
    @Transactional
    @Produces({"application/json", "text/csv", "application/x-ndjson"})
    public RestResponse<Page<Item>> list(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("note") @Nullable String note,
            @QueryParam("format") @DefaultValue("json") ItemsFormat format,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @Nullable Limit limit,
            @QueryParam("total") @Nullable Boolean total) {
        acceptance.require(format.mediaType());
        runs.existing(id);
        var wanted = new ToldItems.Wanted(id, outcome, note);
        if (format != ItemsFormat.JSON) {
            refuse("cursor", cursor);
            refuse("limit", limit);
            refuse("total", total);
            return file(format, wanted);
        }
        var size = Objects.requireNonNullElse(limit, USUAL);
        var page = items.page(wanted, cursor, size, Boolean.TRUE.equals(total));
        return ResponseBuilder.ok(page, format.mediaType()).build();
    }

    private static void refuse(String name, @Nullable Object paging) {
        if (paging != null) {
            throw ProblemException.parameter(name, "is for JSON; a file holds the whole list.");
        }
    }

    // Only the format tells that the answer is a text, and not the page that the contract speaks of
    // first.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private RestResponse<Page<Item>> file(ItemsFormat format, ToldItems.Wanted wanted) {
        var all =
                format.file(
                        items.all(wanted),
                        item -> new String(tags.bytes(item), StandardCharsets.UTF_8));
        return (RestResponse) ResponseBuilder.ok(all, format.mediaType()).build();
    }
}
