package dev.seriatim.backup;

import dev.seriatim.exporting.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** All tables of a database, on one connection that is used for nothing else meanwhile. */
final class DatabaseTables {

    private static final int LONGEST_ANSWER = 600_000;

    private final Connection connection;

    /** Begins a transaction, which whoever has opened the connection ends. */
    DatabaseTables(Connection connection) throws SQLException {
        this.connection = connection;
        // No request waits for the answer.
        connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
        connection.setAutoCommit(false);
        execute("set local statement_timeout = 0; set local lock_timeout = 0");
    }

    /** Sees from now on what is there at this moment, whatever is written meanwhile. */
    void holdMoment() throws SQLException {
        execute("set transaction isolation level repeatable read, read only");
    }

    /** At which migration the database stands. */
    String schema() throws SQLException {
        return texts(Manifest.SCHEMA).get(0);
    }

    /** Their names, as SQL takes them. */
    List<String> names() throws SQLException {
        return texts(
                """
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace
                  and relname <> 'flyway_schema_history'
                order by relname collate "C"
                """);
    }

    /** Writes all rows of a table. */
    void copyOut(String table, OutputStream target) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " to stdout (format csv, header)", target);
    }

    /** Adds rows to a table. */
    void copyIn(String table, InputStream rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format csv, header match)", rows);
    }

    /**
     * Forgets for now which rows refer to which, since they come in any order.
     *
     * @return the statements that make it known again
     */
    List<String> dropReferences() throws SQLException {
        var added =
                texts(
                        """
                        select format('alter table %s add constraint %I %s',
                                      conrelid::regclass, conname, pg_get_constraintdef(oid))
                        from pg_constraint
                        where contype = 'f' and connamespace = current_schema()::regnamespace
                        """);
        for (var drop :
                texts(
                        """
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint
                        where contype = 'f' and connamespace = current_schema()::regnamespace
                        """)) {
            execute(drop);
        }
        return added;
    }

    /** Switches all triggers but PostgreSQL's own: {@code disable} or {@code enable}. */
    void switchTriggers(String onOrOff) throws SQLException {
        for (var table : names()) {
            execute("alter table " + table + " " + onOrOff + " trigger user");
        }
    }

    /** Takes away what the migrations have put in. Some tables let nothing be taken away. */
    void empty() throws SQLException {
        for (var table : names()) {
            if (!texts("select 1 from " + table + " limit 1").isEmpty()) {
                execute("delete from " + table);
            }
        }
    }

    /** Lets numbers that are given by a sequence go on behind those that are there. */
    void goOnCounting() throws SQLException {
        var statements =
                texts(
                        """
                        select format('select setval(%L, coalesce(max(%I), 0) + 1, false) from %s',
                                      pg_get_serial_sequence(attrelid::regclass::text, attname),
                                      attname, attrelid::regclass)
                        from pg_attribute join pg_class c on c.oid = attrelid
                        where attidentity <> '' and relnamespace = current_schema()::regnamespace
                        """);
        for (var statement : statements) {
            execute(statement);
        }
    }

    /** The first column of what a statement finds. */
    List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
