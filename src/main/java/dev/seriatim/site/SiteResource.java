package dev.seriatim.site;

import dev.seriatim.http.CacheTags;
import dev.seriatim.preview.Preview;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What readers' frontends know of the publication. */
@Path("/v1/site")
@PermitAll
public class SiteResource {

    private final SiteRepository sites;
    private final CacheTags tags;
    private final Preview preview;

    SiteResource(SiteRepository sites, CacheTags tags, Preview preview) {
        this.sites = sites;
        this.tags = tags;
        this.preview = preview;
    }

    @GET
    @Transactional
    public SiteDescription show(@QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        tags.add("site");
        // Before the preview opens, in which pages are elsewhere.
        var site = sites.description();
        return preview.showing(previewToken, () -> site);
    }
}
