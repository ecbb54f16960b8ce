package dev.seriatim.series;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Orders of series of a quarter of a year ago, but for the last of each day. */
@ApplicationScoped
class OldOrders implements Trim {

    private final EntityManager database;

    OldOrders(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from series_order where (series_id, number) in (
                            select o.series_id, o.number from series_order o
                            where o.arranged_at < now() - interval '90 days'
                              and exists (
                                select from series_order later
                                where later.series_id = o.series_id and later.number > o.number
                                  and date_trunc('day', later.arranged_at) = date_trunc('day', o.arranged_at))
                            limit 1000)
                        """)
                .executeUpdate();
    }
}
