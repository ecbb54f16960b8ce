package dev.seriatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database files, with one role and one database, both named {@code seriatim}. */
final class PostgresCluster {

    private static final String NAME = "seriatim";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final boolean durable;

    PostgresCluster(Path folder, boolean durable) {
        this.folder = folder;
        this.durable = durable;
    }

    /** Makes the files unless they are there; what was interrupted half-way is begun anew. */
    void createIfAbsent(PostgresPrograms programs) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        DataFolder.deleteTree(unfinished);
        // The builtin locale is the same on every machine, whatever locales are installed there.
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                durable ? "--sync-method=fsync" : "--no-sync");
        createDatabase(programs, unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** In single-user mode, since the superuser is not let in over the network. */
    private void createDatabase(PostgresPrograms programs, Path unfinished) throws IOException {
        String password = newPassword();
        Files.createFile(passwordFile(unfinished), readableByOwnerOnly(unfinished));
        Files.writeString(passwordFile(unfinished), password);
        String statements =
                """
                create role %1$s login createdb password '%2$s'
                create database %1$s owner %1$s
                """
                        .formatted(NAME, password);
        programs.runWithInput(
                statements,
                "postgres",
                "--single",
                "-D",
                unfinished,
                "-c",
                "exit_on_error=on",
                "postgres");
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static FileAttribute<?>[] readableByOwnerOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    /**
     * Writes the server's settings anew, so that old files follow what a newer Seriatim asks for.
     */
    void configure(int port) throws IOException {
        String settings =
                """
                # Written by Seriatim at every start.
                listen_addresses = '127.0.0.1'
                port = %1$d
                unix_socket_directories = ''
                max_connections = 40
                timezone = 'UTC'
                log_timezone = 'UTC'
                fsync = %2$s
                full_page_writes = %2$s
                synchronous_commit = %2$s
                autovacuum = %2$s
                """
                        .formatted(port, durable ? "on" : "off");
        Files.writeString(folder.resolve("postgresql.conf"), settings);
        Files.writeString(
                folder.resolve("pg_hba.conf"),
                "host all " + NAME + " 127.0.0.1/32 scram-sha-256\n");
    }

    /** How to connect to the database when its server listens on {@code port}. */
    DatabaseAccess access(int port) throws IOException {
        String url =
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?ApplicationName=seriatim";
        return new DatabaseAccess(url, NAME, Files.readString(passwordFile(folder)));
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolve("seriatim.password");
    }
}
