package dev.seriatim.site;

import dev.seriatim.http.CacheTags;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What readers' frontends know of the publication. */
@Path("/v1/site")
@PermitAll
public class SiteResource {

    private final SiteRepository sites;
    private final CacheTags tags;

    SiteResource(SiteRepository sites, CacheTags tags) {
        this.sites = sites;
        this.tags = tags;
    }

    @GET
    @Transactional
    public SiteDescription show() {
        tags.add("site");
        return sites.description();
    }
}
