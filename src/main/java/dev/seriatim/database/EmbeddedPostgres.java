package dev.seriatim.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A PostgreSQL server of Seriatim's own, with its data in one folder, from start to stop. */
public final class EmbeddedPostgres {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final int ANSWER_SECONDS = 5;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final PostgresPrograms programs;
    private final PostgresCluster cluster;

    /**
     * A server that does not run yet.
     *
     * @param dataFolder made if absent
     * @param durable false for data that may be lost with the machine's power and are never tidied
     *     up: faster, and at no time of the server's own choosing slower, for tests
     * @throws EmbeddedPostgresException when there can be no such folder
     */
    public EmbeddedPostgres(Path dataFolder, boolean durable) {
        try {
            this.folder = new DataFolder(dataFolder);
        } catch (IOException e) {
            throw unusable(dataFolder.toAbsolutePath(), e);
        }
        this.binaries = new PostgresBinaries(folder.binaries());
        this.programs = new PostgresPrograms(binaries.programs(), folder.log());
        this.cluster = new PostgresCluster(folder.cluster(), durable);
    }

    /** Whether this process holds the data folder already, be it for an earlier class loader. */
    public boolean isHeldByThisProcess() {
        return folder.isHeldByThisProcess();
    }

    /**
     * Starts the server, or takes over the one that runs in the folder already, left behind by a
     * process that was killed or started by this one.
     *
     * @return how to connect to its database
     * @throws EmbeddedPostgresException when another process holds the folder, or the server cannot
     *     be started
     */
    public synchronized DatabaseAccess start() {
        try {
            if (!folder.hold()) {
                throw new EmbeddedPostgresException(
                        "Another Seriatim is using the data folder "
                                + folder
                                + ": choose another one with seriatim.data-dir (SERIATIM_DATA_DIR),"
                                + " or let both use one PostgreSQL server with"
                                + " QUARKUS_DATASOURCE_JDBC_URL.");
            }
            binaries.unpack();
            cluster.createIfAbsent(programs);
            Optional<DatabaseAccess> running = running();
            DatabaseAccess access = running.isPresent() ? running.get() : launch();
            LOG.infof("Embedded PostgreSQL: %s, data folder %s", access, folder);
            return access;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * The server that another process has started in the folder, and will stop; where there is
     * none, as {@link #start()}.
     */
    public synchronized DatabaseAccess join() {
        try {
            if (!folder.hold()) {
                var recorded =
                        Postmaster.recordedIn(folder.cluster()).filter(Postmaster::isRunning);
                if (recorded.isPresent()) {
                    return cluster.access(recorded.get().port());
                }
            }
            return start();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private Optional<DatabaseAccess> running() throws IOException {
        Postmaster recorded = Postmaster.recordedIn(folder.cluster()).orElse(null);
        if (recorded == null) {
            return Optional.empty();
        }
        if (recorded.isRunning()) {
            DatabaseAccess access = cluster.access(recorded.port());
            if (answers(access)) {
                return Optional.of(access);
            }
            shutDown();
        } else if (recorded.isMistaken()) {
            recorded.recordThisProcessInstead();
        }
        return Optional.empty();
    }

    // The password was made for these files alone: whoever accepts it, and proves by SCRAM to know
    // it, serves them.
    private static boolean answers(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            LOG.warnf(
                    "The PostgreSQL found running does not answer and is restarted: %s",
                    e.getMessage());
            return false;
        }
    }

    private DatabaseAccess launch() throws IOException {
        int port = freePort();
        cluster.configure(port);
        programs.run(
                "pg_ctl",
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.log(),
                "--wait",
                "start");
        return cluster.access(port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Stops the server and lets the folder go; nothing happens where this object did not start it.
     */
    public synchronized void stop() {
        if (!folder.isHeldHere()) {
            return;
        }
        try {
            if (Postmaster.recordedIn(folder.cluster()).filter(Postmaster::isRunning).isPresent()) {
                shutDown();
            }
            folder.release();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private void shutDown() throws IOException {
        programs.run("pg_ctl", "--pgdata=" + folder.cluster(), "--mode=fast", "--wait", "stop");
    }

    private static EmbeddedPostgresException unusable(Object folder, IOException cause) {
        return new EmbeddedPostgresException(
                "The embedded PostgreSQL cannot use the data folder " + folder + ": " + cause,
                cause);
    }
}
