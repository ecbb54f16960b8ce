package dev.seriatim.site;

import dev.seriatim.http.CacheTags;
import dev.seriatim.language.Fallback;
import dev.seriatim.language.LanguagePriorityList;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What readers' frontends know of the publication. */
@Path("/v1/site")
@PermitAll
@FromReplica
public class SiteResource {

    private final PublishedSite sites;
    private final CacheTags tags;
    private final Preview preview;

    SiteResource(PublishedSite sites, CacheTags tags, Preview preview) {
        this.sites = sites;
        this.tags = tags;
        this.preview = preview;
    }

    @GET
    public SiteView show(
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        tags.add("site");
        // Before the preview opens, in which pages are elsewhere.
        var site = sites.description();
        return preview.showing(
                previewToken, () -> SiteView.of(site, new LanguageWish(languages, fallback)));
    }
}
