package dev.seriatim.redirect;

import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import dev.seriatim.site.PublishedSite;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a page of the site shows, for frontends that know nothing but its address. */
@Path("/v1/lookup")
@PermitAll
@FromReplica
public class LookupResource {

    private final PublishedSite sites;
    private final PageLookup pages;
    private final Preview preview;

    LookupResource(PublishedSite sites, PageLookup pages, Preview preview) {
        this.sites = sites;
        this.pages = pages;
        this.preview = preview;
    }

    @GET
    public FoundPage show(
            @QueryParam("url")
                    @NotNull(message = "give the address of a page")
                    @Size(max = 2000, message = "use at most 2000 characters")
                    String url,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        // Before the preview opens, in which pages are elsewhere.
        var site = sites.description();
        return preview.showing(previewToken, () -> pages.existing(url, site));
    }
}
