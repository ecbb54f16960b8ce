package dev.seriatim.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, which travel on the class path as one compressed archive for each
 * platform.
 */
final class PostgresBinaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path home;
    private final Supplier<URL> source;

    PostgresBinaries(Path home) {
        this(home, PostgresBinaries::archive);
    }

    /**
     * @param source the archive to unpack
     */
    PostgresBinaries(Path home, Supplier<URL> source) {
        this.home = home;
        this.source = source;
    }

    /** Where the programs are once they are unpacked. */
    Path programs() {
        return home.resolve("bin");
    }

    /**
     * Unpacks the programs unless that was done before.
     *
     * @throws EmbeddedPostgresException when this build has none for the platform
     */
    void unpack() throws IOException {
        URL archive = source.get();
        // The archive's size stands for its version: a newer server replaces the programs of an
        // older one.
        String size = Long.toString(archive.openConnection().getContentLengthLong());
        Path stamp = home.resolve("archive-size");
        if (Files.notExists(stamp) || !Files.readString(stamp).equals(size)) {
            Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
            DataFolder.deleteTree(unfinished);
            extract(archive, unfinished);
            Files.writeString(unfinished.resolve(stamp.getFileName()), size);
            DataFolder.deleteTree(home);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static URL archive() {
        String platform =
                system(System.getProperty("os.name"))
                        + "-"
                        + processor(System.getProperty("os.arch"));
        URL archive = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new EmbeddedPostgresException(
                    "This build has no embedded PostgreSQL for "
                            + platform
                            + ": name a PostgreSQL server with QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return archive;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static void extract(URL archive, Path folder) throws IOException {
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                extract(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }
}
