package dev.seriatim.fulltext;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Words of drafts that are published, and so found by what readers find them by. */
@ApplicationScoped
class PublishedDrafts implements Trim {

    private final Session database;

    PublishedDrafts(Session database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeMutationQuery(
                        """
                        delete from draft_searchable where version_id in (
                            select d.version_id from draft_searchable d
                            join searchable s on s.version_id = d.version_id
                            limit 1000)
                        """)
                .executeUpdate();
    }
}
