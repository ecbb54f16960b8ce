package dev.seriatim.article.editing;

import dev.seriatim.database.Thinning;
import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Drafts that were written over; see {@link Thinning}. */
@ApplicationScoped
class OldDrafts implements Trim {

    private final EntityManager database;

    OldDrafts(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(Thinning.of("earlier_draft", "article_id", "written_at"))
                .executeUpdate();
    }
}
