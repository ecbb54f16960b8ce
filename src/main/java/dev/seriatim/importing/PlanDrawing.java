package dev.seriatim.importing;

import dev.seriatim.author.AuthorEditor;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.ImportPlan.Foreign;
import dev.seriatim.importing.ImportPlan.Named;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.prose.NameKey;
import dev.seriatim.series.SeriesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Draws up what a dry run would make of those whom its items name. */
@ApplicationScoped
class PlanDrawing {

    private static final String MENTIONS =
            """
            select 'author' as kind, cast(jsonb_build_array(a.name) as text) as path, count(*) as items
            from import_item i cross join jsonb_array_elements_text(i.found -> 'authors') as a (name)
            where i.run_id = :run group by a.name
            union all
            select 'topic', cast(t.topic -> 'path' as text), count(*)
            from import_item i cross join jsonb_array_elements(i.found -> 'topics') as t (topic)
            where i.run_id = :run group by t.topic -> 'path'
            union all
            select 'series', cast(jsonb_build_array(p.part ->> 'title') as text), count(*)
            from import_item i cross join jsonb_array_elements(i.parts) as p (part)
            where i.run_id = :run group by p.part ->> 'title'
            union all
            select 'series', cast(jsonb_build_array(f.found ->> 'title') as text), 0
            from import_finding f where f.run_id = :run and f.kind = 'SERIES'
            """;

    /** The codes of notes on what only the program of the old site understood. */
    private static final List<String> FOREIGN_CODES =
            List.of(
                    "unknown-shortcode",
                    "unknown-block",
                    "dynamic-block",
                    "unknown-card",
                    "unknown-node",
                    "unknown-atom",
                    "jsx-component",
                    "plugin-block",
                    "card-left-out",
                    "widget-left-out");

    private static final int MOST_FOREIGN = 500;

    private static final String FOREIGN =
            """
            select n.code, m.name, count(*) as times, count(distinct i.number) as items
            from import_item i
            cross join jsonb_to_recordset(i.found -> 'notes') as n (code text, message text, excerpt text)
            cross join lateral (
                -- Behind the name of a block stand its attributes.
                select case when n.code like '%-block' then split_part(n.excerpt, ' ', 1)
                            else coalesce(n.excerpt, n.message) end as name) m
            where i.run_id = :run and n.code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
            group by n.code, m.name
            order by times desc, items desc, name, n.code limit :most
            """;

    private final RunFindings findings;
    private final SqlReads reads;
    private final AuthorEditor authors;
    private final Introduction introduction;
    private final SeriesRepository series;

    PlanDrawing(
            RunFindings findings,
            SqlReads reads,
            AuthorEditor authors,
            Introduction introduction,
            SeriesRepository series) {
        this.findings = findings;
        this.reads = reads;
        this.authors = authors;
        this.introduction = introduction;
        this.series = series;
    }

    /** A name as items have it; a topic below others has theirs before its own. */
    private record Mention(String kind, List<String> path, long items) {

        static Mention of(Row row) throws SQLException {
            return new Mention(
                    row.text("kind"),
                    List.of(ImportJson.read(row.text("path"), String[].class)),
                    row.number("items"));
        }

        String name() {
            return Corrections.name(path);
        }

        Mention and(Mention same) {
            return new Mention(kind, path, items + same.items);
        }
    }

    /** One who is here. */
    private record Target(UUID id, String slug) {}

    /** Draws up the plan of a run of which all items are found, and none is written. */
    void draw(UUID run) {
        var mentions = reads.list(MENTIONS, Map.of("run", run), Mention::of);
        var claimed = new HashSet<UUID>();
        var plan =
                new ImportPlan(
                        named("author", mentions, this::author),
                        named("topic", mentions, path -> topic(path, claimed)),
                        named("series", mentions, this::series),
                        foreign(run));
        findings.replace(run, Kind.PLAN, plan);
    }

    private Optional<Target> author(List<String> path) {
        return authors.known(path.get(0)).map(each -> new Target(each.id(), each.slug()));
    }

    /** Of two below different parents, only the first can be the one of their name. */
    private Optional<Target> topic(List<String> path, Set<UUID> claimed) {
        return introduction
                .known(path)
                .filter(each -> path.size() == 1 || claimed.add(each.id()))
                .map(each -> new Target(each.id(), each.slug()));
    }

    private Optional<Target> series(List<String> path) {
        return series.byTitle(path.get(0)).map(each -> new Target(each.id(), each.slug()));
    }

    private List<Foreign> foreign(UUID run) {
        return reads.list(
                FOREIGN,
                Map.of("run", run, "codes", ImportJson.write(FOREIGN_CODES), "most", MOST_FOREIGN),
                row ->
                        new Foreign(
                                row.text("code"),
                                row.text("name"),
                                row.number("times"),
                                row.number("items")));
    }

    private static List<Named> named(
            String kind, List<Mention> mentions, Function<List<String>, Optional<Target>> meant) {
        Map<String, Mention> byKey = new LinkedHashMap<>();
        mentions.stream()
                .filter(mention -> mention.kind().equals(kind))
                .forEach(mention -> byKey.merge(NameKey.of(mention.name()), mention, Mention::and));
        return byKey.values().stream()
                .sorted(Comparator.comparing(Mention::name, String.CASE_INSENSITIVE_ORDER))
                .map(mention -> named(mention, meant.apply(mention.path())))
                .toList();
    }

    private static Named named(Mention mention, Optional<Target> meant) {
        return new Named(
                mention.name(),
                mention.items(),
                meant.map(Target::id).orElse(null),
                meant.map(Target::slug).orElse(null));
    }
}
