package dev.seriatim.related;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leads to an article, and would be hurt if it went. */
@Path("/manage/v1/articles/{id}/backlinks")
@RolesAllowed("write")
@Transactional
public class ManagedBacklinksResource {

    private final BacklinkReport report;
    private final ArticleRepository articles;

    ManagedBacklinksResource(BacklinkReport report, ArticleRepository articles) {
        this.report = report;
        this.articles = articles;
    }

    @GET
    public Page<ManagedBacklink> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return report.to(articles.existing(id).id(), cursor, limit, total);
    }
}
