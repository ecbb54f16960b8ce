package dev.seriatim.importing;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.DoneItems.Former;
import dev.seriatim.importing.format.FoundArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The items of runs, from when they are found until it is told what became of them. */
@ApplicationScoped
class RunItems {

    private final Session database;
    private final SqlReads reads;

    RunItems(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
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

    /** An item that waits to be written. */
    record Waiting(int number, UUID id, byte[] digest, List<PartPlace> parts, FoundArticle found) {

        static Waiting of(Row row) throws SQLException {
            return new Waiting(
                    row.integer("number"),
                    row.id("article_id"),
                    row.bytes("digest"),
                    List.of(ImportJson.read(row.text("parts"), PartPlace[].class)),
                    ImportJson.read(row.text("found"), FoundArticle.class));
        }
    }

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
        var rows = ImportJson.write(items);
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
                .setParameter("rows", rows)
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into import_address (run_id, address, article_id)
                        select :run, a.address, i.article_id
                        from jsonb_to_recordset(cast(:rows as jsonb)) as f (number integer, addresses jsonb)
                        join import_item i on i.run_id = :run and i.number = f.number
                        cross join jsonb_array_elements_text(f.addresses) as a (address)
                        on conflict do nothing
                        """)
                .setParameter("run", run)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    /** Refuses what has the key of an item before it; says how many items there are. */
    void settle(UUID run) {
        database.createNativeMutationQuery(
                        """
                        update import_item i
                        set outcome = 'refused', found = null, told = jsonb_build_object(
                            'file', i.entry, 'line', i.line, 'outcome', 'REFUSED', 'notes', jsonb_build_array(
                                jsonb_build_object('code', 'same-key', 'message',
                                    case when starts_with(i.source, 'file:') then cast(:file as text)
                                         else cast(:item as text) end)))
                        where i.run_id = :run and i.outcome is null and exists (
                            select from import_item e
                            where e.run_id = i.run_id and e.source = i.source and e.number < i.number)
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

    /**
     * The first item that waits to be written, kept from whoever else would write it, if the run is
     * still the owner's to write.
     */
    Optional<Waiting> next(UUID run, UUID owner) {
        return reads.first(
                """
                select i.number, i.article_id, i.digest, i.parts, i.found
                from import_item i join import_run r on r.id = i.run_id
                where i.run_id = :run and i.outcome is null and r.state = 'writing' and r.leased_by = :owner
                order by i.number limit 1 for no key update of i
                """,
                Map.of("run", run, "owner", owner),
                Waiting::of);
    }

    /** Keeps what became of an item; what was found is no longer needed then, but by a dry run. */
    void tell(UUID run, int number, Item item, boolean isDryRun, @Nullable Former before) {
        database.createNativeMutationQuery(
                        """
                        update import_item
                        set outcome = :outcome, told = cast(:told as jsonb),
                            found = case when :dry then found end,
                            before = coalesce(cast(:before as jsonb), before)
                        where run_id = :run and number = :number
                        """)
                .setParameter("outcome", item.outcome().word())
                .setParameter("told", ImportJson.write(item))
                .setParameter("dry", isDryRun)
                .setParameter("before", before == null ? null : ImportJson.write(before))
                .setParameter("run", run)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Lets a dry run begin again. */
    void forgetOutcomes(UUID run) {
        database.createNativeMutationQuery(
                        "update import_item set outcome = null, told = null where run_id = :run and found is not null")
                .setParameter("run", run)
                .executeUpdate();
    }

    /**
     * Ends a dry run: nothing that it has made has an id, and what was found is not needed more.
     */
    void endDryRun(UUID run) {
        database.createNativeMutationQuery(
                        """
                        update import_item
                        set found = null,
                            told = case when outcome = 'created' then jsonb_set(told, '{article,id}', 'null') else told end
                        where run_id = :run and outcome is not null
                        """)
                .setParameter("run", run)
                .executeUpdate();
    }
}
