package dev.seriatim.importing;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what became of the items of runs. */
@ApplicationScoped
class ToldItems {

    /** A file is written in memory. */
    private static final int MOST = 20_000;

    private final SqlReads reads;

    ToldItems(SqlReads reads) {
        this.reads = reads;
    }

    /**
     * Which items are asked for.
     *
     * @param note the code of a note that they have
     */
    record Wanted(UUID run, @Nullable Outcome outcome, @Nullable String note) {

        private String condition() {
            return "run_id = :run"
                    + (outcome == null ? "" : " and outcome = :outcome")
                    + (note == null ? "" : " and told -> 'notes' @> cast(:note as jsonb)");
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>(Map.of("run", run));
            if (outcome != null) {
                parameters.put("outcome", outcome.word());
            }
            if (note != null) {
                parameters.put("note", ImportJson.write(List.of(Map.of("code", note))));
            }
            return parameters;
        }
    }

    private record Numbered(int number, Item item) {}

    /** A page of items in their order. */
    Page<Item> page(Wanted wanted, @Nullable Cursor cursor, Limit limit, boolean total) {
        var list = "import items " + wanted;
        var keyset = Keyset.ascending(cursor);
        var place = cursor == null ? 0L : (Long) cursor.key(list, Long.class).get(0);
        var parameters = wanted.parameters();
        var count =
                total
                        ? reads.count(
                                "select count(*) from import_item_told where " + wanted.condition(),
                                parameters)
                        : null;
        parameters.put("place", place);
        parameters.put("limit", limit.value() + 1);
        var rows =
                reads.list(
                        "select number, told from import_item_told where %s and number %s :place order by number %s limit :limit"
                                .formatted(
                                        wanted.condition(),
                                        keyset.comparison(),
                                        keyset.direction()),
                        parameters,
                        row -> new Numbered(row.integer("number"), row.json("told", Item.class)));
        return Page.of(rows, limit, cursor, row -> Cursor.of(list, (long) row.number()), count)
                .map(Numbered::item);
    }

    /** The first items, so many at most. */
    List<Item> first(Wanted wanted, int most) {
        var parameters = wanted.parameters();
        parameters.put("limit", most);
        return reads.list(
                "select told from import_item_told where %s order by number limit :limit"
                        .formatted(wanted.condition()),
                parameters,
                row -> row.json("told", Item.class));
    }

    /**
     * All items in their order.
     *
     * @throws ProblemException 400 if they are too many for a file
     */
    List<Item> all(Wanted wanted) {
        var all = first(wanted, MOST + 1);
        if (all.size() > MOST) {
            throw ProblemException.parameter(
                    "format", "holds at most %d items; narrow them by outcome.".formatted(MOST));
        }
        return all;
    }
}
