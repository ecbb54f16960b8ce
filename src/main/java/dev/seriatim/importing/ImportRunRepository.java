package dev.seriatim.importing;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the runs of imports, and tells how far each has come. */
@ApplicationScoped
class ImportRunRepository {

    private static final String LIST = "imports";

    private static final String REPORTS =
            """
            select r.*, now() as present,
                   coalesce((select jsonb_agg(t.told order by t.number)
                             from (select told, number from import_item_told
                                   where run_id = r.id order by number limit :shown) t), '[]') as shown,
                   coalesce((select jsonb_object_agg(c.outcome, c.items)
                             from (select outcome, count(*) as items from import_item_told
                                   where run_id = r.id group by outcome) c), '{}') as counts
            from import_run r
            """;

    private final Session database;
    private final SqlReads reads;

    ImportRunRepository(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** Keeps the report of what was done at once. */
    void add(ImportReport report, String actor) {
        database.createNativeMutationQuery(
                        """
                        insert into import_run (id, created_at, started_at, ended_at, format, total, actor, bytes, items)
                        values (:id, :now, :now, :now, :format, :total, :actor, :bytes, cast(:items as jsonb))
                        """)
                .setParameter("id", report.id())
                .setParameter("now", report.createdAt())
                .setParameter("format", report.format())
                .setParameter("total", report.items().size())
                .setParameter("actor", actor)
                .setParameter("bytes", report.progress().bytes())
                .setParameter("items", ImportJson.write(report.items()))
                .executeUpdate();
    }

    /** Begins a run, to be taken up by whichever node comes first. */
    void begin(UUID id, String format, ImportOptions options, String actor, long bytes) {
        database.createNativeMutationQuery(
                        """
                        insert into import_run (id, created_at, items, state, format, dry_run, options, actor, bytes)
                        values (:id, now(), '[]', 'spooled', :format, :dry, cast(:options as jsonb), :actor, :bytes)
                        """)
                .setParameter("id", id)
                .setParameter("format", format)
                .setParameter("dry", options.dryRun())
                .setParameter("options", ImportJson.write(options))
                .setParameter("actor", actor)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /**
     * How a dry run that is done was to be done, which nobody else may carry out meanwhile.
     *
     * @throws ProblemException not found; conflict if it is another run, or not done
     */
    ImportOptions rehearsed(UUID id) {
        existing(id);
        return reads.first(
                        """
                        select options from import_run
                        where id = :id and dry_run and state = 'done' for no key update
                        """,
                        Map.of("id", id),
                        row -> ImportJson.read(row.text("options"), ImportOptions.class))
                .orElseThrow(
                        () ->
                                ProblemException.conflict(
                                        "Only a dry run that is done can be carried out."));
    }

    /**
     * Ends a run between two of its items.
     *
     * @throws ProblemException not found; conflict if it is over already
     */
    void cancel(UUID id) {
        var state = existing(id).state();
        var ended =
                database.createNativeMutationQuery(
                                """
                                update import_run
                                set state = 'cancelled', ended_at = now(), leased_by = null, leased_until = null
                                where id = :id and state in ('spooled', 'surveying', 'writing', 'closing')
                                """)
                        .setParameter("id", id)
                        .executeUpdate();
        if (ended == 0 && state != RunState.CANCELLED) {
            throw ProblemException.conflict("The import is over; there is nothing to cancel.");
        }
    }

    /**
     * Has what a run has done be taken back.
     *
     * @throws ProblemException not found; conflict if it is not over, or has done nothing
     */
    ImportReport undo(UUID id) {
        existing(id);
        var begun =
                database.createNativeMutationQuery(
                                """
                                update import_run set state = 'undoing', ended_at = null
                                where id = :id and state in ('done', 'cancelled') and not dry_run and items = '[]'
                                """)
                        .setParameter("id", id)
                        .executeUpdate();
        if (begun == 0) {
            throw ProblemException.conflict(
                    "Only a run that is over can be taken back, and no dry run; once is enough.");
        }
        return existing(id);
    }

    /** A page of reports, the last import first: their ids sort by time. */
    Page<ImportReport> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0);
        var rows =
                reads.list(
                        "%s where r.id %s :place order by r.id %s limit :limit"
                                .formatted(REPORTS, keyset.comparison(), keyset.direction()),
                        Map.of(
                                "place",
                                place,
                                "limit",
                                limit.value() + 1,
                                "shown",
                                ImportReport.SHOWN),
                        ReportRow::report);
        return Page.of(
                rows,
                limit,
                cursor,
                report -> Cursor.of(LIST, Objects.requireNonNull(report.id())),
                total ? reads.count("select count(*) from import_run", Map.of()) : null);
    }

    /**
     * The report of one import.
     *
     * @throws ProblemException not found
     */
    ImportReport existing(UUID id) {
        return existing(id, ImportReport.SHOWN);
    }

    /** The same without any item. */
    ImportReport withoutItems(UUID id) {
        return existing(id, 0);
    }

    private ImportReport existing(UUID id, int shown) {
        return reads.first(
                        REPORTS + " where r.id = :id",
                        Map.of("id", id, "shown", shown),
                        ReportRow::report)
                .orElseThrow(() -> ProblemException.notFound("There is no import with this id."));
    }
}
