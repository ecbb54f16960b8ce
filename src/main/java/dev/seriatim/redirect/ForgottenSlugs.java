package dev.seriatim.redirect;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Slugs that moved, and old addresses, whose owner is gone since: nothing leads to it any more. */
@ApplicationScoped
class ForgottenSlugs implements Trim {

    private final EntityManager database;

    ForgottenSlugs(EntityManager database) {
        this.database = database;
    }

    // With its owner: somebody else may take the slug at this very moment.
    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from moved_slug where (kind, slug, owner_id) in (
                            select m.kind, m.slug, m.owner_id from moved_slug m
                            where not exists (select from held_slug h where h.owner_id = m.owner_id)
                            limit 1000)
                        """)
                .executeUpdate();
    }
}
