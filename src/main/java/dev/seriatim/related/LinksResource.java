package dev.seriatim.related;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The health of all links. */
@Path("/manage/v1/links")
@RolesAllowed("write")
@Transactional
public class LinksResource {

    private final LinkReport report;

    LinksResource(LinkReport report) {
        this.report = report;
    }

    @GET
    public Page<LinkHealth> links(
            @QueryParam("state") @Nullable ReportedState state,
            @QueryParam("article") @Nullable UUID article,
            @QueryParam("series") @Nullable UUID series,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return report.page(new LinkReport.Choice(state, article, series), cursor, limit, total);
    }
}
