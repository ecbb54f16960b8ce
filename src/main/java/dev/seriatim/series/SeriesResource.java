package dev.seriatim.series;

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

/** The series that readers can follow. */
@Path("/v1/series")
@PermitAll
public class SeriesResource {

    private final PublishedSeriesRepository series;

    SeriesResource(PublishedSeriesRepository series) {
        this.series = series;
    }

    @GET
    public Page<SeriesSummary> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return series.page(cursor, limit, total);
    }

    @GET
    @Path("{slug}")
    public SeriesPage show(@PathParam("slug") String slug) {
        return series.existing(slug);
    }
}
