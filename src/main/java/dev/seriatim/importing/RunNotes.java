package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.WaitingItems.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** What is noted only when all items are there; and how often the same is. */
@ApplicationScoped
class RunNotes {

    private static final int MOST_ITEMS = 200;

    private final WaitingItems items;
    private final RunRelations relations;
    private final Session database;

    RunNotes(WaitingItems items, RunRelations relations, Session database) {
        this.items = items;
        this.relations = relations;
        this.database = database;
    }

    /** Adds a remark to what was told of an item, once. */
    void note(UUID run, int number, Note note, boolean isDryRun) {
        change(run, Map.of(number, item -> item.noted(note)), isDryRun);
    }

    /**
     * Tells something else of items.
     *
     * @param changes by the numbers of the items
     */
    void change(UUID run, Map<Integer, UnaryOperator<Item>> changes, boolean isDryRun) {
        List<Integer> numbers = new ArrayList<>(new TreeMap<>(changes).keySet());
        for (var from = 0; from < numbers.size(); from += MOST_ITEMS) {
            var some = numbers.subList(from, Math.min(from + MOST_ITEMS, numbers.size()));
            QuarkusTransaction.requiringNew().run(() -> change(run, some, changes, isDryRun));
        }
    }

    private void change(
            UUID run,
            Collection<Integer> numbers,
            Map<Integer, UnaryOperator<Item>> changes,
            boolean isDryRun) {
        relations
                .told(run, numbers)
                .forEach(
                        (number, told) -> {
                            var changed = changes.getOrDefault(number, each -> each).apply(told);
                            if (!changed.equals(told)) {
                                items.tell(run, List.of(Told.of(number, changed)), isDryRun);
                            }
                        });
    }

    /** Counts equal notes together, the most frequent first. */
    void group(UUID run) {
        database.createNativeMutationQuery(
                        """
                        update import_run set noted = coalesce((
                            select jsonb_agg(to_jsonb(g) order by g.times desc, g.code, g.message)
                            from (select n.code, min(n.message) as message, n.excerpt, sum(n.times) as times,
                                         count(distinct n.number) as items
                                  from (select i.number, m.code, m.message, m.excerpt, 1 as times
                                        from (select number, told from import_item
                                              where run_id = :run order by number limit 50000) i,
                                             jsonb_to_recordset(i.told -> 'notes') as m (code text, message text, excerpt text)
                                        union all
                                        select null, f.found ->> 'code', f.found ->> 'message', f.found ->> 'excerpt', 1
                                        from import_finding f where f.run_id = :run and f.kind = 'NOTE'
                                        union all
                                        select null, 'left-out', 'Left out: ' || (f.found ->> 'kind') || '.', f.found ->> 'names',
                                               cast(f.found ->> 'times' as integer)
                                        from import_finding f where f.run_id = :run and f.kind = 'LEFT_OUT') n
                                  group by n.code, n.excerpt, case when n.excerpt is null then n.message end
                                  order by sum(n.times) desc, n.code, min(n.message) limit 200) g), '[]')
                        where id = :run
                        """)
                .setParameter("run", run)
                .executeUpdate();
    }
}
