package dev.seriatim.site;

import dev.seriatim.change.Journal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;

/** Finds the one site. */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, Boolean> {

    private final Journal journal;

    SiteRepository(Journal journal) {
        this.journal = journal;
    }

    /** The site as it is now. */
    public Site site() {
        return findById(true);
    }

    /** The site, kept from other writers until the transaction ends. */
    public Site locked() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }

    void describe(Site site, SiteDescription description) {
        if (!description.equals(site.description())) {
            site.describe(description);
            journal.record("site.revised", null, Map.of());
        }
    }

    /** Gives the site this name if it has none yet. */
    public void nameIfUnnamed(String name) {
        var site = locked();
        var said = site.description();
        if (said.name() == null) {
            describe(
                    site,
                    new SiteDescription(
                            name, said.baseUrl(), said.urlTemplates(), said.defaultLanguage()));
        }
    }

    /** What everybody may know of the site. */
    public SiteDescription description() {
        return site().description();
    }

    /** Where the frontend shows its pages. */
    public UrlTemplates urlTemplates() {
        return description().urlTemplates();
    }
}
