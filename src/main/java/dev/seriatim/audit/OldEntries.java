package dev.seriatim.audit;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Entries that somebody has decided to keep no longer; without a word about it all are kept. The
 * database itself gives none away that is younger than a year.
 */
@ApplicationScoped
class OldEntries implements Trim {

    private final EntityManager database;
    private final Optional<Duration> kept;

    OldEntries(
            EntityManager database,
            @ConfigProperty(name = "seriatim.audit.kept") Optional<Duration> kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public int trim() {
        return kept.map(this::delete).orElse(0);
    }

    private int delete(Duration time) {
        return database.createNativeQuery(
                        """
                        delete from audit_entry where id in (
                            select id from audit_entry
                            where occurred_at < now() - make_interval(secs => :seconds) limit 1000)
                        """)
                .setParameter("seconds", (double) time.toSeconds())
                .executeUpdate();
    }
}
