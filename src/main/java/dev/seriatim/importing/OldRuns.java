package dev.seriatim.importing;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Reports of imports of a quarter of a year ago. */
@ApplicationScoped
class OldRuns implements Trim {

    private final EntityManager database;

    OldRuns(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from import_run where id in (
                            select id from import_run where created_at < now() - interval '90 days' limit 100)
                        """)
                .executeUpdate();
    }
}
