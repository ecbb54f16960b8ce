package dev.seriatim.importing;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the items of a run say of one another, once it is told what became of each. */
@ApplicationScoped
class RunRelations {

    private final SqlReads reads;

    RunRelations(SqlReads reads) {
        this.reads = reads;
    }

    /**
     * An item that is a translation.
     *
     * @param finding the number under which that is kept
     * @param article what it is now, if anything
     * @param original what its original is now, if anything
     * @param known what an import has told before that it is a translation of
     */
    record Translation(
            int finding,
            int number,
            Outcome outcome,
            @Nullable UUID article,
            @Nullable UUID original,
            @Nullable UUID known) {

        static Translation of(Row row) throws SQLException {
            var known = row.textOrNull("known");
            return new Translation(
                    row.integer("finding"),
                    row.integer("number"),
                    Outcome.of(row.text("outcome")),
                    row.id("article_id"),
                    row.id("original_id"),
                    known == null ? null : UUID.fromString(known));
        }
    }

    /** Some of the translations, behind a finding and in their order. */
    List<Translation> translations(UUID run, int behind) {
        return reads.list(
                """
                select f.number as finding, i.number, i.outcome, a.article_id, o.article_id as original_id,
                       a.told ->> 'original' as known
                from import_finding f
                join import_item i on i.run_id = f.run_id and i.number = cast(f.found ->> 'number' as integer)
                left join imported_article a on a.source = i.source
                left join imported_article o on o.source = f.found ->> 'original'
                where f.run_id = :run and f.kind = 'TRANSLATION' and f.number > :behind
                  and i.outcome is not null and i.outcome <> 'refused'
                order by f.number limit 200
                """,
                Map.of("run", run, "behind", behind),
                Translation::of);
    }

    /**
     * A place in a series that an item says it has.
     *
     * @param article what it is now, if anything
     * @param given the series in which an import has given it a part, see {@link ImportedArticles}
     */
    record Part(
            int number,
            Outcome outcome,
            @Nullable UUID article,
            List<String> given,
            PartPlace place) {

        static Part of(Row row) throws SQLException {
            return new Part(
                    row.integer("number"),
                    Outcome.of(row.text("outcome")),
                    row.id("article_id"),
                    parted(row),
                    ImportJson.read(row.text("part"), PartPlace.class));
        }
    }

    /** All places in series but those of texts on their own, in the order of their items. */
    List<Part> parts(UUID run) {
        return reads.list(
                """
                select i.number, i.outcome, a.article_id, cast(a.told -> 'series' as text) as given,
                       cast(p.part as text) as part
                from import_item i
                cross join jsonb_array_elements(i.parts) with ordinality as p (part, ordinal)
                left join imported_article a on a.source = i.source
                where i.run_id = :run and i.outcome is not null
                  and i.source not like 'file:%' and i.source not like 'title:%'
                order by i.number, p.ordinal
                """,
                Map.of("run", run), Part::of);
    }

    /**
     * What was made of a source.
     *
     * @param given as of a {@link Part}
     * @param number and outcome: of its item in the run, if it has one there
     */
    record Made(
            @Nullable UUID article,
            List<String> given,
            @Nullable Integer number,
            @Nullable Outcome outcome) {

        static Made of(Row row) throws SQLException {
            var outcome = row.textOrNull("outcome");
            return new Made(
                    row.id("article_id"),
                    parted(row),
                    row.integerOrNull("number"),
                    outcome == null ? null : Outcome.of(outcome));
        }
    }

    /** What was made of sources, by {@link KnownSource}; of each the first item. */
    Map<String, Made> made(UUID run, Collection<String> sources) {
        Map<String, Made> made = new HashMap<>();
        reads.list(
                """
                select w.source, a.article_id, cast(a.told -> 'series' as text) as given, i.number, i.outcome
                from jsonb_array_elements_text(cast(:sources as jsonb)) as w (source)
                left join imported_article a on a.source = w.source
                left join lateral (
                    select number, outcome from import_item
                    where run_id = :run and source = w.source order by number limit 1) i on true
                """,
                Map.of("sources", ImportJson.write(sources), "run", run),
                row -> made.put(row.text("source"), Made.of(row)));
        return made;
    }

    private static List<String> parted(Row row) throws SQLException {
        var given = row.textOrNull("given");
        return given == null ? List.of() : List.of(ImportJson.read(given, String[].class));
    }

    /** Some of what was told of parts of series, behind a number and in their order. */
    Map<Integer, Item> placed(UUID run, int behind) {
        var found = new TreeMap<Integer, Item>();
        reads.list(
                """
                select number, told from import_item
                where run_id = :run and number > :behind and parts <> '[]' and told is not null
                order by number limit 200
                """,
                Map.of("run", run, "behind", behind),
                row -> found.put(row.integer("number"), row.json("told", Item.class)));
        return found;
    }

    /** What was told of items, by their numbers. */
    Map<Integer, Item> told(UUID run, Collection<Integer> numbers) {
        Map<Integer, Item> told = new TreeMap<>();
        reads.list(
                """
                select number, told from import_item
                where run_id = :run and told is not null and number in (
                    select cast(w.number as integer) from jsonb_array_elements_text(cast(:numbers as jsonb)) as w (number))
                """,
                Map.of("run", run, "numbers", ImportJson.write(numbers)),
                row -> told.put(row.integer("number"), row.json("told", Item.class)));
        return told;
    }
}
