package dev.seriatim.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** Writes all tables, as they are at one moment, while others write to them. */
@ApplicationScoped
class BackupWriter {

    private static final int BUFFER = 1 << 16;

    private final DataSource source;
    private final ObjectMapper json;

    BackupWriter(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /**
     * Writes a zip archive; what breaks off is none.
     *
     * @param target which stays open
     */
    void write(OutputStream target) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            try {
                write(new DatabaseTables(connection), target);
            } finally {
                connection.rollback();
            }
        }
    }

    private void write(DatabaseTables tables, OutputStream target)
            throws SQLException, IOException {
        tables.holdMoment();
        var zip = new ZipOutputStream(new BufferedOutputStream(target, BUFFER));
        var manifest = new BackupManifest(BackupManifest.FORMAT, tables.schema(), Instant.now());
        zip.putNextEntry(new ZipEntry(BackupManifest.PATH));
        zip.write(json.writeValueAsBytes(manifest));
        for (var table : tables.names()) {
            zip.putNextEntry(new ZipEntry(BackupManifest.entry(table)));
            tables.copyOut(table, new OpenStream(zip));
        }
        zip.finish();
        zip.flush();
    }

    /** A stream that is not closed by the one to whom it is lent. */
    private static final class OpenStream extends FilterOutputStream {

        private OpenStream(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
