package dev.seriatim.importing;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;

/**
 * Imports of a quarter of a year ago, and what was sent for one that never began, or ended a day
 * ago.
 */
@ApplicationScoped
class OldRuns implements Trim {

    private final EntityManager database;

    OldRuns(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return Stream.of(
                        """
                        delete from import_item where ctid = any(array(
                            select i.ctid from import_item i join import_run r on r.id = i.run_id
                            where r.created_at < now() - interval '90 days' limit 1000))
                        """,
                        """
                        delete from import_chunk where ctid = any(array(
                            select c.ctid
                            from import_chunk c
                            join import_file f on f.id = c.file_id
                            left join import_run r on r.id = f.run_id
                            where f.run_id is null and f.created_at < now() - interval '1 day'
                               or r.ended_at < now() - interval '1 day' limit 64))
                        """,
                        """
                        delete from import_file f
                        where f.run_id is null and f.created_at < now() - interval '1 day'
                           or f.run_id in (select id from import_run where ended_at < now() - interval '1 day')
                        """,
                        """
                        delete from import_run where id in (
                            select id from import_run where created_at < now() - interval '90 days' limit 100)
                        """)
                .mapToInt(some -> database.createNativeQuery(some).executeUpdate())
                .filter(deleted -> deleted > 0)
                .findFirst()
                .orElse(0);
    }
}
