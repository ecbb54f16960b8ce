package dev.seriatim.exporting;

import java.time.Instant;

/**
 * What an export says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param schema the number of the migration at which the database stood; rows of another one are
 *     not read back
 * @param exportedAt the only thing in which two exports of the same library differ
 */
public record Manifest(String format, String schema, Instant exportedAt) {

    public static final String FORMAT = "seriatim";

    /** Reads at which migration the database stands now. */
    public static final String SCHEMA =
            """
            select version as schema, now() as moment from flyway_schema_history
            where version is not null order by installed_rank desc limit 1
            """;

    /** The entry in which it stands. */
    public static final String PATH = "manifest.json";

    /** The entry in which the rows of all tables stand, each a line of JSON. */
    public static final String LIBRARY = "library.jsonl";
}
