package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reports of imports. */
@ApplicationScoped
class ImportRunRepository implements PanacheRepositoryBase<ImportRun, UUID> {

    private static final String LIST = "imports";

    /** A page of reports, the last import first: their ids sort by time. */
    Page<ImportReport> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0);
        var rows =
                find(
                                "id %s ?1 order by id %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                place)
                        .range(0, limit.value())
                        .stream()
                        .map(ImportRun::report)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                report -> Cursor.of(LIST, Objects.requireNonNull(report.id())),
                total ? count() : null);
    }

    /**
     * The report of one import.
     *
     * @throws ProblemException not found
     */
    ImportReport existing(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no import with this id."))
                .report();
    }
}
