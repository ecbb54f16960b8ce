package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Limit;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What readers see change, for whoever follows. */
@Path("/v1/changes")
@PermitAll
public class ChangesResource {

    /** What is full has no more to come, and what has been told is told for ever. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String NEWS = "public, no-cache";

    private final ChangeFeed feed;
    private final ChangeStream stream;
    private final Followers followers;
    private final CacheTags tags;

    ChangesResource(ChangeFeed feed, ChangeStream stream, Followers followers, CacheTags tags) {
        this.feed = feed;
        this.stream = stream;
        this.followers = followers;
        this.tags = tags;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<ChangePage<Change>>> list(
            @QueryParam(Since.PARAMETER) @Nullable Since since,
            @QueryParam("type") @Nullable ChangeType type,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("series") @Nullable String series,
            @QueryParam("language") @Nullable String language,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Wait.PARAMETER) @Nullable Wait wait,
            @Context RoutingContext context) {
        var filter = new ChangeFilter(type, topic, series, language);
        if (since == null) {
            return Uni.createFrom().item(answer(feed.beginning(), NEWS));
        }
        return followers
                .page(
                        Feed.READERS,
                        since,
                        place -> feed.after(place, filter, limit.value()),
                        context)
                .map(page -> answer(page, limit));
    }

    private RestResponse<ChangePage<Change>> answer(ChangePage<Change> page, Limit limit) {
        boolean isFull = page.items().size() == limit.value();
        if (isFull) {
            tags.add("changes");
        }
        return answer(page, isFull ? FOR_EVER : NEWS);
    }

    private static RestResponse<ChangePage<Change>> answer(
            ChangePage<Change> page, String cacheControl) {
        return ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, cacheControl).build();
    }

    /** The same as they come. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public RestMulti<OutboundSseEvent> follow(
            @QueryParam(Since.PARAMETER) @Nullable Since since,
            @QueryParam("type") @Nullable ChangeType type,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("series") @Nullable String series,
            @QueryParam("language") @Nullable String language,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Wait.PARAMETER) @Nullable Wait wait,
            @HeaderParam(Since.LAST_EVENT) @Nullable Since seen,
            @Context Sse sse) {
        var filter = new ChangeFilter(type, topic, series, language);
        var begin = Since.first(seen, since, feed::beginning);
        // What is gone is told before the stream begins.
        feed.after(begin, filter, 1);
        return stream.follow(
                Feed.READERS,
                begin,
                List.of(filter, limit),
                place -> feed.after(place, filter, limit.value()),
                sse);
    }
}
