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

/** The items of a run that wait to be written, until it is told what became of them. */
@ApplicationScoped
class WaitingItems {

    /** How long items may be that are written together, as they are stored. */
    private static final int MOST_BYTES = 1_000_000;

    private final Session database;
    private final SqlReads reads;

    WaitingItems(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

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
     * What is to be told of an item.
     *
     * @param before what it has taken the place of
     */
    record Told(int number, String outcome, Item told, @Nullable Former before) {

        static Told of(int number, Item item) {
            return of(number, item, null);
        }

        static Told of(int number, Item item, @Nullable Former before) {
            return new Told(number, item.outcome().word(), item, before);
        }
    }

    /**
     * The first item that waits to be written, kept from whoever else would write it, if the run is
     * still the owner's to write.
     *
     * @param behind the number of an item up to which none waits; those are not looked at again
     */
    Optional<Waiting> next(UUID run, UUID owner, int behind) {
        return reads.first(
                """
                select i.number, i.article_id, i.digest, i.parts, i.found
                from import_item i join import_run r on r.id = i.run_id
                where i.run_id = :run and i.number > :behind and i.outcome is null
                  and r.state = 'writing' and r.leased_by = :owner
                order by i.number limit 1 for no key update of i
                """,
                Map.of("run", run, "owner", owner, "behind", behind),
                Waiting::of);
    }

    /**
     * The same with those behind it that wait, too: none only if none waits.
     *
     * @param most how many in all, if they are not too long together
     */
    List<Waiting> next(UUID run, UUID owner, int behind, int most) {
        return next(run, owner, behind).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), behind(run, first, most - 1)))
                .toList();
    }

    private Stream<Waiting> behind(UUID run, Waiting first, int most) {
        return reads
                .list(
                        """
                        select i.number, i.article_id, i.digest, i.parts, i.found
                        from import_item i
                        where i.run_id = :run and i.outcome is null and i.number = any(array(
                            select number
                            from (select number, sum(pg_column_size(found)) over (order by number) as bytes
                                  from (select number, found from import_item
                                        where run_id = :run and number > :first and outcome is null
                                        order by number limit :most) behind) behind
                            where bytes < :bytes))
                        order by i.number for no key update of i
                        """,
                        Map.of(
                                "run",
                                run,
                                "first",
                                first.number(),
                                "most",
                                most,
                                "bytes",
                                MOST_BYTES),
                        Waiting::of)
                .stream();
    }

    /** Keeps what became of items; what was found is no longer needed then, but by a dry run. */
    void tell(UUID run, List<Told> told, boolean isDryRun) {
        database.createNativeMutationQuery(
                        """
                        update import_item i
                        set outcome = t.outcome, told = t.told, found = case when :dry then i.found end,
                            before = coalesce(t.before, i.before)
                        from jsonb_to_recordset(cast(:told as jsonb))
                            as t (number integer, outcome text, told jsonb, before jsonb)
                        where i.run_id = :run and i.number = t.number
                        """)
                .setParameter("told", ImportJson.write(told))
                .setParameter("dry", isDryRun)
                .setParameter("run", run)
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
