package dev.seriatim.change;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What happened too long ago to be followed from; whoever has not read it until then begins anew.
 */
@ApplicationScoped
class OldEvents implements Trim {

    private final EntityManager database;
    private final ChangeSettings settings;

    OldEvents(EntityManager database, ChangeSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public int trim() {
        return trimmed("event_place", "event_kept_after", "event", "id", "event_id")
                + trimmed("change", "kept_after", "change", "position", "position");
    }

    // By positions, so that what is kept has no gaps.
    private int trimmed(
            String placed, String keptAfter, String table, String key, String reference) {
        return database.createNativeQuery(
                        """
                        with old as (
                            select position, %5$s as key
                            from (select * from %1$s where position is not null order by position limit 1000) first
                            where told_at < now() - cast(:seconds as integer) * interval '1 second'),
                        noted as (
                            update feed set %2$s = (select max(position) from old) where exists (select from old))
                        delete from %3$s where %4$s in (select key from old)
                        """
                                .formatted(placed, keptAfter, table, key, reference))
                .setParameter("seconds", settings.kept().toSeconds())
                .executeUpdate();
    }
}
