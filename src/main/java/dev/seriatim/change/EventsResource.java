package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import dev.seriatim.http.query.Limit;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Everything that was done to content, for editors' tools that follow. */
@Path("/manage/v1/changes")
@RolesAllowed("write")
public class EventsResource {

    private final EventFeed feed;
    private final ChangeStream stream;
    private final Followers followers;

    EventsResource(EventFeed feed, ChangeStream stream, Followers followers) {
        this.feed = feed;
        this.stream = stream;
        this.followers = followers;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<ChangePage<ToldEvent>> list(
            @QueryParam(Since.PARAMETER) @Nullable Since since,
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Wait.PARAMETER) @Nullable Wait wait,
            @Context RoutingContext context) {
        if (since == null) {
            return Uni.createFrom().item(feed.beginning());
        }
        var only = Objects.requireNonNullElse(type, "");
        return followers.page(
                Feed.EDITORS, since, place -> feed.after(place, only, limit.value()), context);
    }

    /** The same as they come. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public RestMulti<OutboundSseEvent> follow(
            @QueryParam(Since.PARAMETER) @Nullable Since since,
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Wait.PARAMETER) @Nullable Wait wait,
            @HeaderParam(Since.LAST_EVENT) @Nullable Since seen,
            @Context Sse sse) {
        var only = Objects.requireNonNullElse(type, "");
        var begin = Since.first(seen, since, feed::beginning);
        feed.after(begin, only, 1);
        return stream.follow(
                Feed.EDITORS,
                begin,
                List.of(only, limit),
                place -> feed.after(place, only, limit.value()),
                sse);
    }
}
