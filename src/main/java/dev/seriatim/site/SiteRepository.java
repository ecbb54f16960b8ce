package dev.seriatim.site;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.language.Translated;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** Finds the one site. */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, Boolean> {

    private static final String DESCRIPTION = "site description";

    private final Journal journal;
    private final TransactionLock lock;
    private final Event<ArticlePagesMoved> moved;

    SiteRepository(Journal journal, TransactionLock lock, Event<ArticlePagesMoved> moved) {
        this.journal = journal;
        this.lock = lock;
        this.moved = moved;
    }

    /** The site as it is now. */
    public Site site() {
        return findById(true);
    }

    /** The site, kept from other writers until the transaction ends. */
    public Site locked() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The site's description as it stays until the transaction ends: for what is written down by
     * it.
     */
    public SiteDescription settled() {
        lock.share(DESCRIPTION);
        var site = site();
        getEntityManager().refresh(site);
        return site.description();
    }

    /**
     * The site, while nobody else writes down anything by its description, or will before the end.
     */
    Site unsettled() {
        lock.hold(DESCRIPTION);
        return locked();
    }

    void describe(Site site, SiteDescription description) {
        var former = site.description();
        if (!description.equals(former)) {
            Translated.refuseRepeated(
                    description.defaultLanguage(), description.translations().keySet());
            refuseLosingPictures(former, description);
            site.describe(description);
            if (!description.hasPagesOf(former)) {
                moved.fire(
                        new ArticlePagesMoved(former.articlePages(), description.articlePages()));
            }
            journal.record(EventKind.SITE_REVISED, null, Map.of());
        }
    }

    private void refuseLosingPictures(SiteDescription former, SiteDescription description) {
        var loses = former.baseUrl() != null && description.baseUrl() == null;
        if (loses && hasRelativePictures()) {
            throw ProblemException.invalid(
                    List.of(
                            Violation.at(
                                    "/baseUrl",
                                    "is what addresses of pictures are relative to; keep one.")));
        }
    }

    private boolean hasRelativePictures() {
        return !getEntityManager()
                .createNativeQuery("select 1 from relative_picture limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Gives the site this name if it has none yet. */
    public void nameIfUnnamed(String name) {
        var site = locked();
        var said = site.description();
        if (said.name() == null) {
            describe(
                    site,
                    new SiteDescription(
                            name,
                            said.baseUrl(),
                            said.urlTemplates(),
                            said.defaultLanguage(),
                            said.translations(),
                            said.metadata()));
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
