package dev.seriatim.importing;

import dev.seriatim.database.SqlReads;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.GenericJDBCException;

/**
 * Keeps files as they were sent, in pieces, where every node finds them. No more than a piece of
 * one is in memory.
 */
@ApplicationScoped
class Spool {

    private static final int PIECE = 1 << 20;

    private final AgroalDataSource source;
    private final Session database;
    private final SqlReads reads;

    Spool(AgroalDataSource source, Session database, SqlReads reads) {
        this.source = source;
        this.database = database;
        this.reads = reads;
    }

    /**
     * A file that is kept.
     *
     * @param name what its sender calls it
     */
    record Kept(UUID id, String name, long size) {}

    /**
     * Keeps what a stream holds, to its end; each piece at once, or with the transaction if there
     * is one. No connection is kept from others while the stream is waited for.
     *
     * @param most the most bytes that are taken
     * @throws ProblemException 413 if there are more
     */
    Kept keep(String name, InputStream content, long most) throws IOException {
        var id = TimeOrderedId.next();
        write("insert into import_file (id, name) values (?, ?)", id, name);
        var size = 0L;
        var piece = content.readNBytes(PIECE);
        for (var number = 0; piece.length > 0; number++) {
            size += piece.length;
            if (size > most) {
                throw RequestBody.tooLarge(most);
            }
            write(
                    "insert into import_chunk (file_id, number, content) values (?, ?, ?)",
                    id,
                    number,
                    piece);
            piece = content.readNBytes(PIECE);
        }
        write("update import_file set size = ? where id = ?", size, id);
        return new Kept(id, name, size);
    }

    private void write(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new GenericJDBCException("A file could not be kept.", failed, sql);
        }
    }

    /** Gives files to a run, in this order and by these names. */
    void give(List<Kept> files, UUID run) {
        for (var position = 0; position < files.size(); position++) {
            database.createNativeMutationQuery(
                            """
                            update import_file set run_id = :run, position = :position, name = :name where id = :id
                            """)
                    .setParameter("run", run)
                    .setParameter("position", position)
                    .setParameter("name", files.get(position).name())
                    .setParameter("id", files.get(position).id())
                    .executeUpdate();
        }
    }

    /** The files of a run. */
    List<Kept> of(UUID run) {
        return reads.list(
                "select id, name, size from import_file where run_id = :run order by position",
                Map.of("run", run),
                row -> new Kept(row.id("id"), row.text("name"), row.number("size")));
    }

    /** Reads a file from its beginning. */
    InputStream open(Kept file) {
        return new Pieces(file.id());
    }

    /** The pieces of a file, one after the other. */
    private final class Pieces extends InputStream {

        private final UUID file;
        private byte[] piece = {};
        private int at;
        private int number;

        private Pieces(UUID file) {
            this.file = file;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == piece.length && !isNext()) {
                return -1;
            }
            var taken = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, taken);
            at += taken;
            return taken;
        }

        private boolean isNext() {
            var next =
                    reads.first(
                            "select content from import_chunk where file_id = :file and number = :number",
                            Map.of("file", file, "number", number),
                            row -> row.bytes("content"));
            number++;
            at = 0;
            piece = next.orElse(new byte[0]);
            return next.isPresent();
        }
    }

    /**
     * Lets some of the files of a run go, and little enough of them for one statement.
     *
     * @return whether there was anything
     */
    boolean clear(UUID run) {
        var pieces =
                database.createNativeMutationQuery(
                                """
                                delete from import_chunk where ctid = any(array(
                                    select c.ctid from import_chunk c join import_file f on f.id = c.file_id
                                    where f.run_id = :run limit 64))
                                """)
                        .setParameter("run", run)
                        .executeUpdate();
        return pieces > 0
                || database.createNativeMutationQuery("delete from import_file where run_id = :run")
                                .setParameter("run", run)
                                .executeUpdate()
                        > 0;
    }
}
