package dev.seriatim.importing.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip file, of which the members that are entries can be read. */
final class ZipArchive implements Closeable {

    private final ZipFile zip;
    private final long length;
    private final Limits limits;

    private ZipArchive(ZipFile zip, long length, Limits limits) {
        this.zip = zip;
        this.length = length;
        this.limits = limits;
    }

    /** Whether a file begins like an archive; an empty one does, too. */
    static boolean isLike(InputStream content) throws IOException {
        var start = content.readNBytes(4);
        return start.length == 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    /**
     * Reads the directory of an archive.
     *
     * @throws UnreadableSourceException if it has none, or too large a one
     */
    static ZipArchive open(Path file, Limits limits) throws IOException {
        var watch = new DirectoryWatch(Files.newByteChannel(file), limits.entries());
        try {
            var zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(watch)
                            .setIgnoreLocalFileHeader(true)
                            .get();
            watch.end();
            return new ZipArchive(zip, Files.size(file), limits);
        } catch (IOException | RuntimeException broken) {
            var reason =
                    watch.isTooLong()
                            ? "has more than %d files, or far too long names"
                                    .formatted(limits.entries())
                            : "is cut short or damaged";
            throw new UnreadableSourceException("The archive " + reason + ".", broken);
        } finally {
            watch.closeUnlessRead();
        }
    }

    /** How many members it has, folders included. */
    int count() {
        return Collections.list(zip.getEntries()).size();
    }

    /**
     * How many bytes it says to hold.
     *
     * @throws UnreadableSourceException if that is far more than its size leads to expect
     */
    long unpackedSize() throws UnreadableSourceException {
        var sum = 0L;
        for (var member : Collections.list(zip.getEntries())) {
            sum = Math.addExact(sum, Math.min(member.getSize(), Long.MAX_VALUE >> 20));
        }
        if (limits.isBomb(length, sum)) {
            throw new UnreadableSourceException(
                    "The archive says to hold more than %d times its size."
                            .formatted(limits.ratio()));
        }
        return sum;
    }

    /** Its members that can be read, by their paths. */
    Collection<StoredEntry> entries(Remarks remarks) {
        var entries = new LinkedHashMap<String, StoredEntry>();
        for (var member : Collections.list(zip.getEntries())) {
            var name = MemberName.of(member);
            if (!EntryPath.isFolder(name)) {
                sift(member, name, entries, remarks);
            }
        }
        return entries.values();
    }

    private void sift(
            ZipArchiveEntry member,
            String name,
            Map<String, StoredEntry> entries,
            Remarks remarks) {
        var path = EntryPath.of(name);
        if (path.isEmpty()) {
            remarks.refused(name, EntryPath.REFUSAL);
        } else if (EntryPath.isLeftBySystem(path.get())) {
            remarks.leftOut("file of an operating system", name);
        } else if (member.isUnixSymlink()) {
            remarks.leftOut("link to another file", name);
        } else if (member.getGeneralPurposeBit().usesEncryption()) {
            remarks.refused(name, "is encrypted; send it without a password.");
        } else if (!isUsual(member.getMethod())) {
            remarks.refused(name, "is packed in a way that is not read here.");
        } else if (limits.isBomb(member.getCompressedSize(), member.getSize())) {
            remarks.refused(name, "says to unpack to far more than files do.");
        } else {
            add(member, name, path.get(), entries, remarks);
        }
    }

    private static boolean isUsual(int method) {
        return method == ZipArchiveEntry.STORED || method == ZipArchiveEntry.DEFLATED;
    }

    // Of two with one name, unpacking leaves the later one.
    private void add(
            ZipArchiveEntry member,
            String name,
            String path,
            Map<String, StoredEntry> entries,
            Remarks remarks) {
        if (EntryPath.isChanged(name, path)) {
            remarks.renamed(name, path);
        }
        var entry = new StoredEntry(path, member.getSize(), limits, () -> unpack(member, path));
        if (entries.put(path, entry) != null) {
            remarks.refused(name, "is in the archive twice; the later one is read.");
        }
    }

    private InputStream unpack(ZipArchiveEntry member, String path) throws IOException {
        try {
            return new MemberStream(zip.getInputStream(member), member, path);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSourceException(EntryPath.told(path) + " is damaged.", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
