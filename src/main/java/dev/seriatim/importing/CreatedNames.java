package dev.seriatim.importing;

import dev.seriatim.author.AuthorEditor;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.series.Series;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.topic.TopicEditor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers which authors, topics and series runs have made, for when a run is taken back. */
@ApplicationScoped
class CreatedNames {

    private final RunFindings findings;
    private final AuthorEditor authors;
    private final TopicEditor topics;
    private final SeriesRepository series;
    private final DatabaseClock clock;
    private final Session database;
    private final SqlReads reads;

    CreatedNames(
            RunFindings findings,
            AuthorEditor authors,
            TopicEditor topics,
            SeriesRepository series,
            DatabaseClock clock,
            Session database,
            SqlReads reads) {
        this.findings = findings;
        this.authors = authors;
        this.topics = topics;
        this.series = series;
        this.clock = clock;
        this.database = database;
        this.reads = reads;
    }

    /**
     * Something that a run has made.
     *
     * @param run that made it
     */
    record OfRun(UUID run, CreatedName created) {}

    /** Remembers whom the current transaction has made for an item of a run; once of each name. */
    void remember(UUID run, Arrival arrival) {
        var known = arrival.provenance().introduced();
        for (var name : arrival.found().authors()) {
            if (known.add("named author " + name)) {
                authors.known(name)
                        .filter(author -> author.createdAt().equals(clock.now()))
                        .ifPresent(author -> remember(run, CreatedName.of(author)));
            }
        }
        for (var name : arrival.topics()) {
            if (known.add("named topic " + name)) {
                topics.known(name)
                        .filter(topic -> topic.createdAt().equals(clock.now()))
                        .ifPresent(topic -> remember(run, CreatedName.of(topic)));
            }
        }
        arrival.parts().forEach(part -> rememberSeries(run, part.title()));
    }

    /** Remembers a series that the run has made, as it is now. */
    void rememberSeries(UUID run, String title) {
        series.byTitle(title).ifPresent(found -> remember(run, found));
    }

    private void remember(UUID run, Series found) {
        var created = CreatedName.of(found);
        if (found.createdAt().equals(clock.now())) {
            remember(run, created);
        } else {
            database.createNativeMutationQuery(
                            """
                            update import_finding set found = cast(:found as jsonb)
                            where run_id = :run and kind = 'CREATED' and found ->> 'id' = :id
                            """)
                    .setParameter("found", ImportJson.write(created))
                    .setParameter("run", run)
                    .setParameter("id", created.id().toString())
                    .executeUpdate();
        }
    }

    private void remember(UUID run, CreatedName created) {
        findings.append(run, Kind.CREATED, created);
    }

    /** What a run has made and not taken back. */
    List<CreatedName> of(UUID run) {
        return findings.all(run, Kind.CREATED, CreatedName.class);
    }

    /** What runs have made that are taken back, and may still go. */
    List<OfRun> left() {
        return reads.list(
                """
                select f.run_id, f.found from import_finding f join import_run r on r.id = f.run_id
                where f.kind = 'CREATED' and r.state = 'undone' order by f.run_id, f.number
                """,
                Map.of(),
                row ->
                        new OfRun(
                                row.id("run_id"),
                                ImportJson.read(row.text("found"), CreatedName.class)));
    }

    /** Lets something be nobody's making more. */
    void forget(UUID run, CreatedName created) {
        database.createNativeMutationQuery(
                        """
                        delete from import_finding
                        where run_id = :run and kind = 'CREATED' and found ->> 'id' = :id
                        """)
                .setParameter("run", run)
                .setParameter("id", created.id().toString())
                .executeUpdate();
    }
}
