package dev.seriatim.backup;

import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param schema the number of the migration at which the database stood
 */
record BackupManifest(String format, String schema, Instant takenAt) {

    static final String FORMAT = "seriatim-backup";

    /** The entry in which it stands. */
    static final String PATH = "backup.json";

    /** In which entry the rows of a table stand. */
    static String entry(String table) {
        return "tables/" + table + ".csv";
    }
}
