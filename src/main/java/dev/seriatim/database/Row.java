package dev.seriatim.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of what a statement found, by the names of its columns. */
public final class Row {

    private final ResultSet columns;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    public String text(String column) throws SQLException {
        return columns.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public int integer(String column) throws SQLException {
        return columns.getInt(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return columns.getObject(column, Integer.class);
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        return columns.getObject(column, Long.class);
    }

    public @Nullable Double realOrNull(String column) throws SQLException {
        return columns.getObject(column, Double.class);
    }

    public UUID id(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return columns.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = columns.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public boolean truth(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return columns.getBytes(column);
    }

    /** An array of texts. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) columns.getArray(column).getArray());
    }

    /** What is written in JSON. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        return StoredJson.read(columns.getString(column), type);
    }

    /** What is written in JSON, or nothing. */
    public <T> @Nullable T jsonOrNull(String column, Class<T> type) throws SQLException {
        var written = columns.getString(column);
        return written == null ? null : StoredJson.read(written, type);
    }

    /** The elements of what is written as an array in JSON; none where nothing is written. */
    public <T> List<T> jsonList(String column, Class<T[]> type) throws SQLException {
        var written = jsonOrNull(column, type);
        return written == null ? List.of() : List.of(written);
    }

    /** The members of what is written as an object in JSON, by their names and in their order. */
    public <T> Map<String, T> jsonMap(String column, Class<T> type) throws SQLException {
        return StoredJson.readMap(columns.getString(column), type);
    }
}
