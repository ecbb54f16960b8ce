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
        return trimmed("event", "event_kept_after") + trimmed("change", "kept_after");
    }

    // By positions, so that what is kept has no gaps.
    private int trimmed(String table, String keptAfter) {
        return database.createNativeQuery(
                        """
                        with old as (
                            select position from (select position, told_at from %1$s order by position limit 1000) first
                            where told_at < now() - cast(:seconds as integer) * interval '1 second'),
                        noted as (
                            update feed set %2$s = (select max(position) from old) where exists (select from old))
                        delete from %1$s where position in (select position from old)
                        """
                                .formatted(table, keptAfter))
                .setParameter("seconds", settings.kept().toSeconds())
                .executeUpdate();
    }
}
