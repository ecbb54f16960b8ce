package dev.seriatim.change;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Events of a quarter of a year ago; whoever has not read them until then begins anew. */
@ApplicationScoped
class OldEvents implements Trim {

    private final EntityManager database;

    OldEvents(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from event where id in (
                            select id from (select id, occurred_at from event order by id limit 1000) first
                            where occurred_at < now() - interval '90 days')
                        """)
                .executeUpdate();
    }
}
