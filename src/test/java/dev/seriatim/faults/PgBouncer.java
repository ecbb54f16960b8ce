package dev.seriatim.faults;

import dev.seriatim.database.DatabaseAccess;
import dev.seriatim.support.Patience;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A pooler as Debian has it, in transaction mode and with nothing else said. */
final class PgBouncer implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private final Process process;
    private final DatabaseAccess access;

    private PgBouncer(Process process, DatabaseAccess access) {
        this.process = process;
        this.access = access;
    }

    static PgBouncer inFrontOf(DatabaseAccess database, Path folder) throws Exception {
        int port = freePort();
        var server = URI.create(database.url().substring("jdbc:".length()));
        var name = server.getPath().substring(1);
        Files.createDirectories(folder);
        var settings =
                Files.writeString(
                        folder.resolve("pgbouncer.ini"),
                        """
                        [databases]
                        %s = host=%s port=%d user=%s password=%s
                        [pgbouncer]
                        listen_addr = 127.0.0.1
                        listen_port = %d
                        auth_type = any
                        pool_mode = transaction
                        unix_socket_dir =
                        """
                                .formatted(
                                        name,
                                        server.getHost(),
                                        server.getPort(),
                                        database.username(),
                                        database.password(),
                                        port));
        var process = launch(settings, folder.resolve("pgbouncer.log"));
        Patience.until("PgBouncer answers", Duration.ofSeconds(10), () -> isOpen(port));
        return new PgBouncer(
                process, database.at("jdbc:postgresql://127.0.0.1:" + port + "/" + name));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // It refuses to be root.
    private static Process launch(Path settings, Path log) throws IOException {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(1, List.of("-u", "nobody"));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
