package dev.seriatim.importing;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.importing.format.FoundArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The items of runs, as they are found. */
@ApplicationScoped
class RunItems {

    private final Session database;

    RunItems(Session database) {
        this.database = database;
    }

    /**
     * An item that was found.
     *
     * @param outcome and told: of one that is refused for what it is
     */
    record Found(
            int number,
            String source,
            @Nullable String entry,
            @Nullable Integer line,
            UUID id,
            String digest,
            List<PartPlace> parts,
            @Nullable FoundArticle found,
            @Nullable String outcome,
            @Nullable Item told,
            List<String> addresses) {}

    /**
     * Forgets some of what was found, and little enough for one statement.
     *
     * @return whether there was any
     */
    boolean clear(UUID run) {
        return Stream.of("import_item", "import_finding", "import_address")
                .anyMatch(table -> clear(table, run) > 0);
    }

    private int clear(String table, UUID run) {
        return database.createNativeMutationQuery(
                        """
                        delete from %1$s where ctid = any(array(select ctid from %1$s where run_id = :run limit 5000))
                        """
                                .formatted(table))
                .setParameter("run", run)
                .executeUpdate();
    }

    /**
     * Keeps what was found. What was made of the same source before keeps its id; what has the same
     * key as an item before it is refused.
     */
    void add(UUID run, List<Found> items) {
        database.createNativeMutationQuery(
                        """
                        insert into import_item (run_id, number, source, entry, line, article_id, digest, parts, found,
                                                 outcome, told)
                        select :run, f.number, f.source, f.entry, f.line,
                               coalesce((select article_id from imported_article a where a.source = f.source), f.id),
                               decode(f.digest, 'hex'), f.parts, f.found, f.outcome, f.told
                        from jsonb_to_recordset(cast(:rows as jsonb)) as f (number integer, source text, entry text,
                            line integer, id uuid, digest text, parts jsonb, found jsonb, outcome text, told jsonb)
                        """)
                .setParameter("run", run)
                .setParameter("rows", ImportJson.write(items))
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into import_address (run_id, address, article_id)
                        select :run, a.address, i.article_id
                        from jsonb_each(cast(:addresses as jsonb)) as f
                        join import_item i on i.run_id = :run and i.number = cast(f.key as integer)
                        cross join jsonb_array_elements_text(f.value) as a (address)
                        order by i.number
                        on conflict do nothing
                        """)
                .setParameter("run", run)
                .setParameter(
                        "addresses",
                        ImportJson.write(
                                items.stream().collect(toMap(Found::number, Found::addresses))))
                .executeUpdate();
    }

    /**
     * Refuses what has the key of an item before it; says how many items there are. The numbers are
     * found first: PostgreSQL, which has never heard of the run, would compare each item with all.
     */
    void settle(UUID run) {
        database.createNativeMutationQuery(
                        """
                        update import_item i
                        set outcome = 'refused', found = null, told = jsonb_build_object(
                            'file', i.entry, 'line', i.line, 'outcome', 'REFUSED', 'notes', jsonb_build_array(
                                jsonb_build_object('code', 'same-key', 'message',
                                    case when starts_with(i.source, 'file:') then cast(:file as text)
                                         else cast(:item as text) end)))
                        where i.run_id = :run and i.outcome is null and i.number = any(array(
                            select number
                            from (select number, row_number() over (partition by source order by number) as place
                                  from import_item where run_id = :run) e
                            where place > 1))
                        """)
                .setParameter("run", run)
                .setParameter("file", "Another file of this import has the same name.")
                .setParameter("item", "Another item of this import has the same key at its source.")
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        update import_run set total = (select count(*) from import_item where run_id = :run)
                        where id = :run
                        """)
                .setParameter("run", run)
                .executeUpdate();
    }
}
