package dev.seriatim.site;

import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.Replacement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The site as its administrators describe it. */
@Path("/manage/v1/site")
@RolesAllowed("admin")
@Transactional
public class ManagedSiteResource {

    private final SiteRepository sites;
    private final Precondition precondition;

    ManagedSiteResource(SiteRepository sites, Precondition precondition) {
        this.sites = sites;
        this.precondition = precondition;
    }

    @GET
    public SiteDescription show() {
        return sites.description();
    }

    @PUT
    public SiteDescription describe(Replacement<SiteDescription> sent) {
        var site = sites.unsettled();
        precondition.require(site.description());
        sites.describe(site, sent.over(site.description()));
        return site.description();
    }
}
