package dev.seriatim.importing.seriatim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.article.publication.PublicationIndex;
import dev.seriatim.change.Journal;
import dev.seriatim.database.Announcement;
import dev.seriatim.database.Announcements;
import dev.seriatim.database.Scalars;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.exporting.LibraryTable;
import dev.seriatim.exporting.Manifest;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Source;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Brings a whole library back from an export, in one transaction. */
@ApplicationScoped
public class Restoration {

    private static final int SECONDS = 24 * 60 * 60;
    private static final int LONGEST_ANSWER = 600_000;
    private static final int LONGEST_MANIFEST = 1 << 16;

    private final Session database;
    private final ObjectMapper json;
    private final TransactionLock lock;
    private final PublicationIndex publications;
    private final SearchIndex index;
    private final Announcements announcements;
    private final Journal journal;

    Restoration(
            Session database,
            ObjectMapper json,
            TransactionLock lock,
            PublicationIndex publications,
            SearchIndex index,
            Announcements announcements,
            Journal journal) {
        this.database = database;
        this.json = json;
        this.lock = lock;
        this.publications = publications;
        this.index = index;
        this.announcements = announcements;
        this.journal = journal;
    }

    /**
     * Brings back all that an export holds. The description of the site that is there is replaced.
     *
     * @throws ProblemException conflict if there is an article, a series, an author or a topic, or
     *     the export is of a release with another schema
     * @throws IOException if the export is damaged or none, with a sentence
     */
    @Transactional(rollbackOn = IOException.class)
    @TransactionConfiguration(timeout = SECONDS)
    public void restore(Source source) throws IOException {
        refuseOtherSchema(manifest(source).schema());
        lock.hold("restoration");
        refuseFilled();
        waitLonger();
        try (var content = entry(source, Manifest.LIBRARY).open()) {
            write(content);
        } catch (PersistenceException | IllegalArgumentException refused) {
            throw new IOException("The rows of the export do not fit together.", refused);
        }
        journal.recordLibrary();
        announcements.announce(
                List.of(Announcement.of(Set.of(Announcement.EVERYTHING), nextChange())));
    }

    // What was scheduled comes and goes here, too.
    private @Nullable Double nextChange() {
        return Scalars.select(
                        database,
                        "select seconds from next_scheduled_change",
                        "seconds",
                        Double.class)
                .getSingleResultOrNull();
    }

    private Manifest manifest(Source source) throws IOException {
        try {
            var bytes = entry(source, Manifest.PATH).bytes(LONGEST_MANIFEST);
            var manifest = json.readValue(bytes, Manifest.class);
            if (manifest != null && Manifest.FORMAT.equals(manifest.format())) {
                return manifest;
            }
        } catch (JsonProcessingException broken) {
            throw new IOException(Manifest.PATH + " is damaged.", broken);
        }
        throw new IOException("This is no export of Seriatim.");
    }

    private static Entry entry(Source source, String path) throws IOException {
        return source.entry(path)
                .orElseThrow(() -> new IOException("The export has no " + path + "."));
    }

    private void refuseOtherSchema(String exported) {
        var own = database.createNativeQuery(Manifest.SCHEMA, Object[].class).getSingleResult()[0];
        if (!own.equals(exported)) {
            throw ProblemException.conflict(
                    "The export has the schema %s, and this server %s: bring it into the release that made it, and update that."
                            .formatted(exported, own));
        }
    }

    private void refuseFilled() {
        var tables =
                List.of(
                        LibraryTable.ARTICLE,
                        LibraryTable.SERIES,
                        LibraryTable.AUTHOR,
                        LibraryTable.TOPIC);
        for (var table : tables) {
            var first = "select 1 from %s limit 1".formatted(table.word());
            if (!database.createNativeQuery(first, Integer.class).getResultList().isEmpty()) {
                throw ProblemException.conflict(
                        "There is a library already: an export comes back into a server that has none.");
            }
        }
    }

    // A restoration is no request of which the answer is awaited within seconds.
    private void waitLonger() {
        database.doWork(connection -> connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER));
        database.createNativeMutationQuery("set local statement_timeout = 0").executeUpdate();
    }

    private void write(InputStream content) throws IOException {
        database.createNativeMutationQuery("delete from " + LibraryTable.SITE.word())
                .executeUpdate();
        var rows = new RestoredRows(database);
        var names = new RestoredNames(json);
        LibraryLines.read(
                content,
                (table, row) -> {
                    names.add(table, row);
                    rows.add(table, row);
                });
        rows.end();
        names.index(index);
        publications.makeAll();
    }
}
