package dev.seriatim.series;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.language.Fallback;
import dev.seriatim.language.LanguagePriorityList;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
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
@FromReplica
public class SeriesResource {

    /** Few series are longer, so that most are one answer. */
    private static final String MOST_PARTS = "100";

    private final PublishedSeriesRepository series;
    private final Preview preview;

    SeriesResource(PublishedSeriesRepository series, Preview preview) {
        this.series = series;
        this.preview = preview;
    }

    @GET
    public Page<SeriesSummary> list(
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var wish = new LanguageWish(languages, fallback);
        return preview.showing(previewToken, () -> series.page(wish, cursor, limit, total));
    }

    @GET
    @Path("{slug}")
    public SeriesPage show(
            @PathParam("slug") String slug,
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(MOST_PARTS) Limit limit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var wish = new LanguageWish(languages, fallback);
        return preview.showing(previewToken, () -> series.existing(slug, wish, cursor, limit));
    }
}
