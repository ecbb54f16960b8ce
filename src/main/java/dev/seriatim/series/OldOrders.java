package dev.seriatim.series;

import dev.seriatim.database.Thinning;
import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Orders of series that others took the place of; see {@link Thinning}. */
@ApplicationScoped
class OldOrders implements Trim {

    private final EntityManager database;

    OldOrders(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(Thinning.of("series_order", "series_id", "arranged_at"))
                .executeUpdate();
    }
}
