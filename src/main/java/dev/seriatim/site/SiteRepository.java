package dev.seriatim.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds the one site. */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, Boolean> {

    /** The site as it is now. */
    public Site site() {
        return findById(true);
    }

    /** The site, kept from other writers until the transaction ends. */
    public Site locked() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
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
