package dev.seriatim.site;

import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.Replacement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

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
    public SiteDescription replace(Replacement<SiteDescription> sent) {
        var site = unchanged();
        return describe(site, sent.over(site.description()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public SiteDescription amend(MergePatch patch) {
        var site = unchanged();
        return describe(site, patch.applyTo(site.description(), SiteDescription.class));
    }

    private Site unchanged() {
        var site = sites.unsettled();
        precondition.require(site.description());
        return site;
    }

    private SiteDescription describe(Site site, SiteDescription description) {
        sites.describe(site, description);
        return site.description();
    }
}
