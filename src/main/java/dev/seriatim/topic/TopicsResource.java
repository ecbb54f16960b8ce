package dev.seriatim.topic;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What readers can find articles about. */
@Path("/v1/topics")
@PermitAll
public class TopicsResource {

    private final PublishedTopicRepository topics;

    TopicsResource(PublishedTopicRepository topics) {
        this.topics = topics;
    }

    @GET
    public Page<TopicPage> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return topics.page(cursor, limit, total);
    }

    @GET
    @Path("{slug}")
    public TopicPage show(@PathParam("slug") String slug) {
        return topics.existing(slug);
    }
}
