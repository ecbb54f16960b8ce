package dev.seriatim.importing;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The items of runs that have written something, to be taken back. */
@ApplicationScoped
class DoneItems {

    private final Session database;
    private final SqlReads reads;

    DoneItems(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /**
     * What an article was before an item took its place.
     *
     * @param version its newest, which will be there for good
     * @param isPublished whether readers saw it
     */
    record Former(int version, boolean isPublished) {}

    /**
     * An item that was written.
     *
     * @param before nothing if it is not known, or there was nothing
     */
    record Done(int number, boolean isCreated, UUID article, @Nullable Former before) {

        static Done of(Row row) throws SQLException {
            var before = row.textOrNull("before");
            return new Done(
                    row.integer("number"),
                    row.text("outcome").equals(Outcome.CREATED.word()),
                    row.id("article_id"),
                    before == null ? null : ImportJson.read(before, Former.class));
        }
    }

    /**
     * The last item that has written something which is not taken back.
     *
     * @param before the number of an item from which on all is taken back, as far as it can be
     */
    Optional<Done> lastDone(UUID run, int before) {
        return reads.first(
                """
                select i.number, i.outcome, i.article_id, cast(i.before as text) as before
                from import_item i join import_run r on r.id = i.run_id and r.state = 'undoing'
                where i.run_id = :run and i.number < :before and i.outcome in ('created', 'updated')
                  and i.told ->> 'undone' is null
                order by i.number desc limit 1 for no key update of i
                """,
                Map.of("run", run, "before", before),
                Done::of);
    }

    /** The articles of all items that are taken back. */
    List<UUID> takenBack(UUID run) {
        return reads.list(
                "select article_id from import_item where run_id = :run and told ->> 'undone' = 'true'",
                Map.of("run", run),
                row -> row.id("article_id"));
    }

    /** Tells of an item whether it was taken back. */
    void undone(UUID run, int number, boolean isUndone) {
        database.createNativeMutationQuery(
                        """
                        update import_item set told = told || jsonb_build_object('undone', cast(:undone as boolean))
                        where run_id = :run and number = :number
                        """)
                .setParameter("undone", isUndone)
                .setParameter("run", run)
                .setParameter("number", number)
                .executeUpdate();
    }
}
