package dev.seriatim.importing;

import dev.seriatim.importing.Spool.Kept;
import dev.seriatim.importing.source.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Keeps files and folders of this machine to be imported, a folder as an archive. */
@ApplicationScoped
class ConsoleFiles {

    private final Spool spool;

    ConsoleFiles(Spool spool) {
        this.spool = spool;
    }

    /**
     * Keeps what is at a path.
     *
     * @throws IOException if it is not there, cannot be read, is empty, or changes meanwhile
     */
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
            var kept = spool.keep(name, content, Limits.USUAL.run());
            refuseChanged(file, kept.size());
            return kept;
        }
    }

    /** Packs all files of a folder. */
    static void pack(Path folder, OutputStream content) throws IOException {
        var files = files(folder);
        if (files.isEmpty()) {
            throw new FileNotFoundException("there is nothing in " + folder + ".");
        }
        try (var zip = new ZipArchiveOutputStream(content)) {
            // Nothing is gained by packing tightly what is unpacked next.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var file : files) {
                pack(folder, file, zip);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> isMeant(folder.relativize(file), file)).sorted().toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean isMeant(Path inFolder, Path file) {
        var isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return !inFolder.startsWith(".git") && (isFile || Files.isSymbolicLink(file));
    }

    // Links may lead anywhere: they are told of, as in every archive, and not followed.
    private static void pack(Path folder, Path file, ZipArchiveOutputStream zip)
            throws IOException {
        var entry = new ZipArchiveEntry(name(folder.relativize(file)));
        var isLink = Files.isSymbolicLink(file);
        if (isLink) {
            entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
        }
        zip.putArchiveEntry(entry);
        if (!isLink) {
            copy(file, zip);
        }
        zip.closeArchiveEntry();
    }

    /** No more than there was when it was opened: what grows faster than it is read has no end. */
    private static void copy(Path file, OutputStream content) throws IOException {
        try (var from = FileChannel.open(file)) {
            var to = Channels.newChannel(content);
            var size = from.size();
            var read = 0L;
            for (var some = size; some > 0; read += some) {
                some = from.transferTo(read, size - read, to);
            }
            refuseChanged(file, read);
        }
    }

    /** A file that somebody else writes meanwhile may be half of one text and half of another. */
    private static void refuseChanged(Path file, long read) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) != read) {
            throw new FileSystemException(
                    file.toString(), null, "it has changed while it was read; try again.");
        }
    }

    private static String name(Path inFolder) {
        return inFolder.toString().replace(inFolder.getFileSystem().getSeparator(), "/");
    }
}
