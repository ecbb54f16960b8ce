package dev.seriatim.syndication;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.conditional.HttpDate;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The addresses of all articles, for search engines. */
@Path("/v1")
@PermitAll
@FromReplica
public class SitemapResource {

    private final Sitemaps sitemaps;
    private final ServerAddress server;
    private final CacheTags tags;
    private final Preview preview;

    SitemapResource(Sitemaps sitemaps, ServerAddress server, CacheTags tags, Preview preview) {
        this.sitemaps = sitemaps;
        this.server = server;
        this.tags = tags;
        this.preview = preview;
    }

    @GET
    @Path("sitemap.xml")
    @Produces(SitemapDocument.MEDIA_TYPE)
    public RestResponse<String> index(
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        tags.add("articles", "site");
        return preview.showing(previewToken, () -> list(previewToken));
    }

    private RestResponse<String> list(@Nullable String previewToken) {
        var home = sitemaps.pages().home();
        var files = home == null ? List.<ListedFile>of() : sitemaps.files();
        var query = previewToken == null ? "" : "?" + Preview.PARAMETER + "=" + previewToken;
        return answer(
                files,
                ListedFile::updatedAt,
                found ->
                        SitemapDocument.index(
                                found, name -> server.of("/v1/sitemaps/" + name + query, home)));
    }

    @GET
    @Path("sitemaps/{file}")
    @Produces(SitemapDocument.MEDIA_TYPE)
    public RestResponse<String> file(
            @PathParam("file") String name,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var file = SitemapFile.named(name).orElseThrow(SitemapResource::nothing);
        tags.add("site");
        tags.add(file.month());
        return preview.showing(previewToken, () -> read(file));
    }

    private RestResponse<String> read(SitemapFile file) {
        var pages = sitemaps.pages();
        var entries = pages.home() == null ? List.<SitemapEntry>of() : sitemaps.entries(file);
        return answer(
                entries, SitemapEntry::updatedAt, found -> SitemapDocument.file(found, pages));
    }

    // A sitemap of nothing is none, by its schema.
    private static <T> RestResponse<String> answer(
            List<T> content, Function<T, Instant> updatedAt, Function<List<T>, String> format) {
        var latest =
                content.stream()
                        .map(updatedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(SitemapResource::nothing);
        return ResponseBuilder.ok(format.apply(content))
                .header(HttpHeaders.LAST_MODIFIED, HttpDate.of(latest))
                .build();
    }

    private static ProblemException nothing() {
        return ProblemException.notFound("The site has nothing there that is to be found.");
    }
}
