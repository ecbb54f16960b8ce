package dev.seriatim.redirect;

import dev.seriatim.site.SiteRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What a page of the site shows, for frontends that know nothing but its address. */
@Path("/v1/lookup")
@PermitAll
public class LookupResource {

    private final SiteRepository sites;
    private final PageLookup pages;

    LookupResource(SiteRepository sites, PageLookup pages) {
        this.sites = sites;
        this.pages = pages;
    }

    @GET
    @Transactional
    public FoundPage show(
            @QueryParam("url")
                    @NotNull(message = "give the address of a page")
                    @Size(max = 2000, message = "use at most 2000 characters")
                    String url) {
        return pages.existing(url, sites.description());
    }
}
