package dev.seriatim.access;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The keys of editors' tools and scripts. */
@Path("/manage/v1/api-keys")
@RolesAllowed("admin")
@Transactional
public class ApiKeysResource {

    private final ApiKeyRepository keys;
    private final StoredKeys stored;
    private final Caller caller;

    ApiKeysResource(ApiKeyRepository keys, StoredKeys stored, Caller caller) {
        this.keys = keys;
        this.stored = stored;
        this.caller = caller;
    }

    @GET
    public Page<ApiKeyView> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return keys.page(cursor, limit, total);
    }

    @POST
    @Idempotent
    public RestResponse<NewApiKey> create(ApiKeyDraft draft) {
        draft.scopes()
                .forEach(scope -> caller.mustHave(scope, "Give away only scopes that you have."));
        var made = stored.make(draft);
        return ResponseBuilder.<NewApiKey>created(URI.create("/manage/v1/api-keys/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    public ApiKeyView show(@PathParam("id") UUID id) {
        return keys.existing(id).view();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        stored.revoke(id);
    }
}
