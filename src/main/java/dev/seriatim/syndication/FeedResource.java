package dev.seriatim.syndication;

import dev.seriatim.http.conditional.HttpDate;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The latest articles, or those of a series from its beginning, as feeds. */
@Path("/v1")
@PermitAll
@FromReplica
public class FeedResource {

    private final Feeds feeds;
    private final Preview preview;

    FeedResource(Feeds feeds, Preview preview) {
        this.feeds = feeds;
        this.preview = preview;
    }

    @GET
    @Path("feed.atom")
    @Produces(AtomDocument.MEDIA_TYPE)
    public RestResponse<String> atom(
            @BeanParam FeedParameters asked,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken,
            @Context UriInfo request) {
        return preview.showing(
                previewToken,
                () -> answer(feeds.page(asked, cursor, limit, request), AtomDocument::of));
    }

    @GET
    @Path("feed.rss")
    @Produces(RssDocument.MEDIA_TYPE)
    public RestResponse<String> rss(
            @BeanParam FeedParameters asked,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken,
            @Context UriInfo request) {
        return preview.showing(
                previewToken,
                () -> answer(feeds.page(asked, cursor, limit, request), RssDocument::of));
    }

    @GET
    @Path("feed.json")
    @Produces(JsonFeedDocument.MEDIA_TYPE)
    public RestResponse<String> json(
            @BeanParam FeedParameters asked,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken,
            @Context UriInfo request) {
        return preview.showing(
                previewToken,
                () -> answer(feeds.page(asked, cursor, limit, request), JsonFeedDocument::of));
    }

    private static RestResponse<String> answer(Feed feed, Function<Feed, String> format) {
        var answer = ResponseBuilder.ok(format.apply(feed));
        var updatedAt = feed.updatedAt();
        if (updatedAt != null) {
            answer.header(HttpHeaders.LAST_MODIFIED, HttpDate.of(updatedAt));
        }
        return answer.build();
    }
}
