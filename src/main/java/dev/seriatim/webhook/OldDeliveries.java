package dev.seriatim.webhook;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Deliveries of a month ago that are over: nobody asks for them any more. */
@ApplicationScoped
class OldDeliveries implements Trim {

    private final EntityManager database;

    OldDeliveries(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery
                            where created_at < now() - interval '30 days' and state <> 'waiting'
                            limit 1000)
                        """)
                .executeUpdate();
    }
}
