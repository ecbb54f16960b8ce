package dev.seriatim.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/**
 * Brings back all that a backup holds, or nothing of it. What it asks of is in R__8_exported.sql.
 */
@ApplicationScoped
class BackupReader {

    private final DataSource source;
    private final ObjectMapper json;

    BackupReader(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /**
     * Fills a database that has the schema, and nothing else yet.
     *
     * @throws IOException if the file is no whole backup or of another schema, or the database has
     *     content, with a sentence
     */
    void read(Path file) throws SQLException, IOException {
        try (var backup = new ZipFile(file.toFile());
                var connection = source.getConnection()) {
            try {
                read(backup, new DatabaseTables(connection));
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private void read(ZipFile backup, DatabaseTables tables) throws SQLException, IOException {
        refuseOtherSchema(backup, tables.schema());
        refuseFilled(tables);
        // Nothing is looked at and nothing set off before every table has its rows: what writing
        // them set off once is among them.
        var references = tables.dropReferences();
        tables.switchTriggers("disable");
        tables.empty();
        for (var table : tables.names()) {
            try (var rows = entry(backup, BackupManifest.entry(table))) {
                tables.copyIn(table, rows);
            }
        }
        tables.goOnCounting();
        tables.switchTriggers("enable");
        for (var reference : references) {
            tables.execute(reference);
        }
    }

    private void refuseOtherSchema(ZipFile backup, String own) throws IOException {
        BackupManifest manifest;
        try (var content = entry(backup, BackupManifest.PATH)) {
            manifest = json.readValue(content, BackupManifest.class);
        }
        if (!own.equals(manifest.schema())) {
            throw new IOException(
                    "The backup has the schema %s, and this release %s: restore it with the release that made it, and then update."
                            .formatted(manifest.schema(), own));
        }
    }

    private static void refuseFilled(DatabaseTables tables) throws SQLException, IOException {
        if (!tables.texts("select what from first_content").isEmpty()) {
            throw new IOException(
                    "The database has content already: a backup comes back into an empty one.");
        }
    }

    private static InputStream entry(ZipFile backup, String path) throws IOException {
        var entry = backup.getEntry(path);
        if (entry == null) {
            throw new IOException("It is no backup of Seriatim: it has no " + path + ".");
        }
        return backup.getInputStream(entry);
    }
}
