package dev.seriatim.importing.seriatim;

import dev.seriatim.exporting.LibraryTable;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;

/** Writes rows back into their tables, many of one table at a time. */
final class RestoredRows {

    private static final int MOST_ROWS = 200;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final EntityManager database;
    private final Map<LibraryTable, String> columns = new EnumMap<>(LibraryTable.class);
    private final StringBuilder waiting = new StringBuilder();
    private LibraryTable table = LibraryTable.SITE;
    private int rows;

    RestoredRows(EntityManager database) {
        this.database = database;
    }

    void add(LibraryTable target, String row) {
        if (target != table || rows == MOST_ROWS || waiting.length() > MOST_CHARACTERS) {
            write();
            table = target;
        }
        waiting.append(waiting.isEmpty() ? "[" : ",").append(row);
        rows++;
    }

    /**
     * Writes those that still wait, and looks whether all fit together; what is added behind them
     * has the numbers behind theirs.
     */
    void end() {
        write();
        database.createNativeQuery("set constraints all immediate").executeUpdate();
        database.createNativeQuery(
                        """
                        select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s
                        """
                                .formatted(LibraryTable.SERIES_PART.word()))
                .getSingleResult();
    }

    private void write() {
        if (rows > 0) {
            var named = columns.computeIfAbsent(table, this::columnsOf);
            database.createNativeQuery(
                            """
                            insert into %1$s (%2$s) overriding system value
                            select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(:rows as jsonb))
                            """
                                    .formatted(table.word(), named))
                    .setParameter("rows", waiting.append("]").toString())
                    .executeUpdate();
            waiting.setLength(0);
            rows = 0;
        }
    }

    // But for those that PostgreSQL makes of others.
    private String columnsOf(LibraryTable of) {
        return database.createNativeQuery(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .setParameter("table", of.word())
                .getSingleResult()
                .toString();
    }
}
