package dev.seriatim.importing;

import dev.seriatim.importing.Spool.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Keeps files and folders of this machine to be imported, a folder as an archive. */
@ApplicationScoped
class ConsoleFiles {

    private final NewRuns runs;

    ConsoleFiles(NewRuns runs) {
        this.runs = runs;
    }

    /** Keeps what is at a path. */
    Kept keep(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return keep(path, String.valueOf(path.getFileName()));
        }
        var archive = Files.createTempFile("seriatim-import-", ".zip");
        try {
            try (var content = Files.newOutputStream(archive)) {
                pack(path, content);
            }
            return keep(archive, path.toRealPath().getFileName() + ".zip");
        } finally {
            Files.delete(archive);
        }
    }

    private Kept keep(Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return runs.keep(name, content);
        }
    }

    // Nothing is gained by packing tightly what is unpacked next; and links may lead anywhere.
    private static void pack(Path folder, OutputStream content) throws IOException {
        try (var zip = new ZipOutputStream(content);
                var files = Files.walk(folder)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            var sorted = files.filter(file -> isMeant(folder.relativize(file), file)).sorted();
            for (var file : sorted.toList()) {
                zip.putNextEntry(new ZipEntry(name(folder.relativize(file))));
                Files.copy(file, zip);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean isMeant(Path inFolder, Path file) {
        return !inFolder.startsWith(".git") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path inFolder) {
        return inFolder.toString().replace(inFolder.getFileSystem().getSeparator(), "/");
    }
}
