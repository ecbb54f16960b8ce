package dev.seriatim.series;

import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.conditional.Listed;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.Replacement;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.prose.Slug;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Series as editors arrange them. */
@Path("/manage/v1/series")
@RolesAllowed("write")
@Transactional
public class ManagedSeriesResource {

    private final SeriesRepository series;
    private final SeriesOrderRepository orders;
    private final SeriesEditor editor;
    private final EntityTags tags;
    private final Precondition precondition;

    ManagedSeriesResource(
            SeriesRepository series,
            SeriesOrderRepository orders,
            SeriesEditor editor,
            EntityTags tags,
            Precondition precondition) {
        this.series = series;
        this.orders = orders;
        this.editor = editor;
        this.tags = tags;
        this.precondition = precondition;
    }

    @GET
    public Page<Listed<SeriesView>> list(
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        if (slug != null && !Slug.isValid(slug)) {
            throw ProblemException.parameter("slug", "must be a slug.");
        }
        return series.page(slug, cursor, limit, total).map(tags::listed);
    }

    @POST
    @Idempotent
    public RestResponse<SeriesView> create(SeriesDraft draft) {
        var begun = editor.begin(draft);
        return ResponseBuilder.<SeriesView>created(URI.create("/manage/v1/series/" + begun.id()))
                .entity(series.view(begun))
                .build();
    }

    @GET
    @Path("{id}")
    public SeriesView show(@PathParam("id") UUID id) {
        return series.view(series.existing(id));
    }

    @PUT
    @Path("{id}")
    public SeriesView replace(@PathParam("id") UUID id, Replacement<SeriesDraft> sent) {
        var revised = unchanged(id);
        editor.revise(revised, sent.over(tags.listed(series.view(revised))));
        return series.view(revised);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public SeriesView amend(@PathParam("id") UUID id, MergePatch patch) {
        var revised = unchanged(id);
        editor.revise(revised, patch.applyTo(tags.listed(series.view(revised)), SeriesDraft.class));
        return series.view(revised);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        editor.remove(unchanged(id));
    }

    @PUT
    @Path("{id}/parts")
    public SeriesView arrange(@PathParam("id") UUID id, Replacement<PartOrder> sent) {
        var arranged = unchanged(id);
        var read = series.view(arranged);
        editor.arrange(arranged, read.asWritten(sent.over(tags.listed(read)).parts()));
        return series.view(arranged);
    }

    @GET
    @Path("{id}/orders")
    public Page<SeriesOrderView> orders(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return orders.page(series.existing(id), cursor, limit, total);
    }

    @POST
    @Idempotent
    @Path("{id}/orders/{number}/restoration")
    public SeriesView restore(@PathParam("id") UUID id, @PathParam("number") long number) {
        var restored = unchanged(id);
        editor.restore(restored, number);
        return series.view(restored);
    }

    @DELETE
    @Path("{id}/slugs/{slug}")
    @RolesAllowed("admin")
    public void release(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        editor.release(unchanged(id), slug);
    }

    private Series unchanged(UUID id) {
        var found = series.locked(id);
        precondition.require(series.view(found));
        return found;
    }
}
