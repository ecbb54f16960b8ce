package dev.seriatim.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/** Writes the whole library, as it is at one moment, into one file. */
@ApplicationScoped
public class LibraryExport {

    /** An export takes one of few connections. */
    private static final int AT_ONCE = 2;

    private final AgroalDataSource source;
    private final ObjectMapper json;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LibraryExport(AgroalDataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /** Whether so many exports are being written that another one has to wait. */
    boolean isBusy() {
        return places.availablePermits() == 0;
    }

    /**
     * Writes a zip archive, row by row. Two exports of the same library are the same bytes but for
     * the time in the manifest.
     *
     * @param target which stays open
     * @throws IOException if the target takes no more, the database gives no more, or others are
     *     being written; what was written is no whole archive then
     */
    public void write(OutputStream target) throws IOException {
        if (!places.tryAcquire()) {
            throw new IOException("Other exports are being written.");
        }
        try (var connection = source.getConnection();
                var snapshot = Snapshot.of(connection)) {
            var zip = new LibraryZip(target);
            zip.file(Manifest.PATH, json.writeValueAsString(manifest(snapshot)) + "\n");
            writeRows(snapshot, zip);
            writeFiles(snapshot, zip);
            zip.end();
        } catch (SQLException failed) {
            throw new IOException("The database gives no more.", failed);
        } finally {
            places.release();
        }
    }

    private static Manifest manifest(Snapshot snapshot) throws SQLException {
        return snapshot.only(
                Manifest.SCHEMA,
                row ->
                        new Manifest(
                                Manifest.FORMAT,
                                row.getString("schema"),
                                row.getTimestamp("moment").toInstant()));
    }

    private static void writeRows(Snapshot snapshot, LibraryZip zip)
            throws SQLException, IOException {
        zip.begin(Manifest.LIBRARY);
        for (var table : LibraryTable.values()) {
            snapshot.each(table.rows(), row -> zip.write(line(table.word(), row.getString(1))));
        }
    }

    private static String line(String table, String row) {
        return "{\"table\":\"" + table + "\",\"row\":" + row + "}\n";
    }

    private static void writeFiles(Snapshot snapshot, LibraryZip zip)
            throws SQLException, IOException {
        var files = new PeoplesFiles();
        snapshot.each(
                "select * from exported_article order by id",
                row ->
                        zip.file(
                                "articles/" + row.getString("slug") + ".md",
                                files.article(
                                        row.getString("front_matter"), row.getString("body"))));
        snapshot.each(
                "select * from exported_series order by id",
                row ->
                        zip.file(
                                "series/" + row.getString("slug") + ".yaml",
                                files.yaml(row.getString("content"))));
    }
}
