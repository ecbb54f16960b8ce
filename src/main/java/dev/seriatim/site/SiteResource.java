package dev.seriatim.site;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What readers' frontends know of the publication. */
@Path("/v1/site")
@PermitAll
public class SiteResource {

    private final SiteRepository sites;

    SiteResource(SiteRepository sites) {
        this.sites = sites;
    }

    @GET
    @Transactional
    public SiteDescription show() {
        return sites.description();
    }
}
