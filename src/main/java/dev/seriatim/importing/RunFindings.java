package dev.seriatim.importing;

import dev.seriatim.database.SqlReads;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was found beside the items of a run. */
@ApplicationScoped
class RunFindings {

    /** What is found otherwise is counted from 1. */
    private static final int ALONE = 0;

    private final Session database;
    private final SqlReads reads;

    RunFindings(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** What something is, as it is kept. */
    enum Kind {
        SITE(FoundSite.class),
        AUTHOR(FoundAuthor.class),
        TOPIC(FoundTopic.class),
        SERIES(FoundSeries.class),
        TRANSLATION(TranslatedItem.class),
        REDIRECT(OldRedirect.class),
        NOTE(FoundNote.class),
        LEFT_OUT(LeftOut.class),
        PLAN(ImportPlan.class),
        CREATED(CreatedName.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    /**
     * That an item is a translation.
     *
     * @param number of the item
     * @param original the {@link KnownSource} of what it is a translation of
     */
    record TranslatedItem(int number, String original) {}

    /** An address of the old site that leads elsewhere. */
    record OldRedirect(String from, String to) {}

    /**
     * How much of a kind is not meant to become an article.
     *
     * @param names the first of the files of which nothing was taken, if any
     */
    record LeftOut(String kind, long times, @Nullable String names) {}

    /** Keeps one thing that was found. */
    void add(UUID run, int number, Kind kind, Object found) {
        database.createNativeMutationQuery(
                        """
                        insert into import_finding (run_id, number, kind, found)
                        values (:run, :number, :kind, cast(:found as jsonb))
                        """)
                .setParameter("run", run)
                .setParameter("number", number)
                .setParameter("kind", kind.name())
                .setParameter("found", ImportJson.write(found))
                .executeUpdate();
    }

    /** Keeps one thing that is found when all others are. */
    void append(UUID run, Kind kind, Object found) {
        add(run, next(run), kind, found);
    }

    private int next(UUID run) {
        return reads.first(
                        "select coalesce(max(number), 0) + 1 as next from import_finding where run_id = :run",
                        Map.of("run", run),
                        row -> row.integer("next"))
                .orElse(ALONE + 1);
    }

    /** Keeps the one thing of its kind, instead of what was kept before. */
    void replace(UUID run, Kind kind, Object found) {
        database.createNativeMutationQuery(
                        "delete from import_finding where run_id = :run and kind = :kind")
                .setParameter("run", run)
                .setParameter("kind", kind.name())
                .executeUpdate();
        add(run, ALONE, kind, found);
    }

    /** All of a kind, in the order in which they were found. */
    <T> List<T> all(UUID run, Kind kind, Class<T> type) {
        if (type != kind.type) {
            throw new IllegalArgumentException(kind + " is no " + type);
        }
        return reads.list(
                "select found from import_finding where run_id = :run and kind = :kind order by number",
                Map.of("run", run, "kind", kind.name()),
                row -> ImportJson.read(row.text("found"), type));
    }
}
