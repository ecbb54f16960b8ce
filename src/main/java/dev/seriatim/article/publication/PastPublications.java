package dev.seriatim.article.publication;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Publications that came to their end by themselves, more than a day ago: lists step over them. The
 * versions that they showed stay.
 */
@ApplicationScoped
class PastPublications implements Trim {

    private final EntityManager database;

    PastPublications(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from publication where version_id in (
                            select version_id from publication
                            where visible_until < now() - interval '1 day'
                            limit 1000)
                        """)
                .executeUpdate();
    }
}
