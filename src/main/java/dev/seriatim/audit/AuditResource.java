package dev.seriatim.audit;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail, to be read and nothing else. */
@Path("/manage/v1/audit")
@RolesAllowed("admin")
@Transactional
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    public Page<AuditEntryView> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("article") @Nullable UUID article,
            @QueryParam("after") @Nullable Instant after,
            @QueryParam("before") @Nullable Instant before,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return trail.page(new AuditSearch(actor, article, after, before), cursor, limit, total);
    }
}
