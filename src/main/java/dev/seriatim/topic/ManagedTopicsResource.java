package dev.seriatim.topic;

import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.conditional.Listed;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.Replacement;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Topics as editors keep them. */
@Path("/manage/v1/topics")
@RolesAllowed("write")
@Transactional
public class ManagedTopicsResource {

    private final TopicRepository topics;
    private final TopicEditor editor;
    private final EntityTags tags;
    private final Precondition precondition;

    ManagedTopicsResource(
            TopicRepository topics,
            TopicEditor editor,
            EntityTags tags,
            Precondition precondition) {
        this.topics = topics;
        this.editor = editor;
        this.tags = tags;
        this.precondition = precondition;
    }

    @GET
    public Page<Listed<TopicView>> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return topics.page(cursor, limit, total).map(tags::listed);
    }

    @POST
    @Idempotent
    public RestResponse<TopicView> create(TopicDraft draft) {
        var topic = editor.add(draft);
        return RestResponse.ResponseBuilder.<TopicView>created(
                        URI.create("/manage/v1/topics/" + topic.slug()))
                .entity(topic.view())
                .build();
    }

    @GET
    @Path("{slug}")
    public TopicView show(@PathParam("slug") String slug) {
        return topics.existing(slug).view();
    }

    @PUT
    @Path("{slug}")
    public TopicView replace(@PathParam("slug") String slug, Replacement<TopicDraft> sent) {
        var topic = unchanged(slug);
        return revise(topic, sent.over(tags.listed(topic.view())));
    }

    @PATCH
    @Path("{slug}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public TopicView amend(@PathParam("slug") String slug, MergePatch patch) {
        var topic = unchanged(slug);
        return revise(topic, patch.applyTo(tags.listed(topic.view()), TopicDraft.class));
    }

    @DELETE
    @Path("{slug}")
    public void delete(@PathParam("slug") String slug) {
        editor.remove(unchanged(slug));
    }

    @DELETE
    @Path("{slug}/slugs/{former}")
    @RolesAllowed("admin")
    public void release(@PathParam("slug") String slug, @PathParam("former") String former) {
        editor.release(unchanged(slug), former);
    }

    private Topic unchanged(String slug) {
        var topic = topics.locked(slug);
        precondition.require(topic.view());
        return topic;
    }

    private TopicView revise(Topic topic, TopicDraft draft) {
        editor.revise(topic, draft);
        return topic.view();
    }
}
