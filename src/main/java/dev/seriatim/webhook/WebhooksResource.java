package dev.seriatim.webhook;

import dev.seriatim.change.ChangeFeed;
import dev.seriatim.change.ChangeFilter;
import dev.seriatim.change.Since;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.Replacement;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Who is told of changes by requests. */
@Path("/manage/v1/webhooks")
@RolesAllowed("admin")
@Transactional
public class WebhooksResource {

    private static final String ADDRESS = "/manage/v1/webhooks/";

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final ChangeFeed feed;
    private final DatabaseClock clock;
    private final Precondition precondition;
    private final OpenAddresses open;

    WebhooksResource(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            ChangeFeed feed,
            DatabaseClock clock,
            Precondition precondition,
            OpenAddresses open) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.clock = clock;
        this.precondition = precondition;
        this.open = open;
    }

    @GET
    public Page<WebhookView> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return webhooks.page(cursor, limit, total);
    }

    /** It is told of what comes from now on. */
    @POST
    @Idempotent
    public RestResponse<NewWebhook> create(WebhookDraft draft) {
        refuse(draft);
        var made = new Webhook(draft, WebhookSecret.make(), feed.position(), clock.now());
        webhooks.persist(made);
        return ResponseBuilder.<NewWebhook>created(URI.create(ADDRESS + made.id()))
                .entity(made.shownOnce())
                .build();
    }

    @GET
    @Path("{id}")
    public WebhookView show(@PathParam("id") UUID id) {
        return webhooks.existing(id).view();
    }

    @PUT
    @Path("{id}")
    public WebhookView replace(@PathParam("id") UUID id, Replacement<WebhookDraft> sent) {
        var webhook = webhooks.locked(id);
        precondition.require(webhook.view());
        var draft = sent.over(webhook.view());
        refuse(draft);
        webhook.write(draft, clock.now());
        return webhook.view();
    }

    @DELETE
    @Path("{id}")
    public void forget(@PathParam("id") UUID id) {
        webhooks.forget(id);
    }

    /** Gives it another secret; requests are signed with both for a day. */
    @POST
    @Idempotent
    @Path("{id}/secret")
    public NewWebhook rotate(@PathParam("id") UUID id) {
        var webhook = webhooks.locked(id);
        webhook.rotate(WebhookSecret.make(), clock.now());
        return webhook.shownOnce();
    }

    /** Tells it everything from a position on, again or for the first time. */
    @POST
    @Idempotent
    @Path("{id}/replay")
    public WebhookView replay(@PathParam("id") UUID id, Replay replay) {
        var webhook = webhooks.locked(id);
        var since = Since.valueOf(replay.since());
        // What is gone is refused as the feed refuses it.
        feed.after(since, ChangeFilter.NONE, 1);
        webhook.follow(since.position(), clock.now());
        return webhook.view();
    }

    /** Makes a request that tells of nothing, by the same way as all others. */
    @POST
    @Idempotent
    @Path("{id}/test")
    public RestResponse<DeliveryView> test(@PathParam("id") UUID id) {
        var made = deliveries.test(webhooks.existing(id).id());
        return ResponseBuilder.<DeliveryView>create(202)
                .location(URI.create(ADDRESS + id + "/deliveries/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}/deliveries")
    public Page<DeliveryView> listDeliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return deliveries.page(webhooks.existing(id).id(), state, cursor, limit, total);
    }

    @GET
    @Path("{id}/deliveries/{deliveryId}")
    public DeliveryView showDelivery(
            @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return deliveries.existing(webhooks.existing(id).id(), deliveryId);
    }

    private void refuse(WebhookDraft draft) {
        Destination.of(draft.url()).refuseUnless(open);
    }
}
