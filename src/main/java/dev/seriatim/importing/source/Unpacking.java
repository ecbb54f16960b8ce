package dev.seriatim.importing.source;

import dev.seriatim.importing.format.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes one source of all that was sent at once. */
final class Unpacking {

    private final Limits limits;
    private final Remarks remarks = new Remarks();
    private final NavigableMap<String, Entry> entries = new TreeMap<>();
    private final Deque<Closeable> open = new ArrayDeque<>();
    private long bytes;
    private int members;

    Unpacking(Limits limits) {
        this.limits = limits;
    }

    OpenSource of(List<Upload> uploads) throws IOException {
        var source = new OpenSource(entries, remarks, open);
        var isWhole = false;
        try {
            for (int number = 1; number <= uploads.size(); number++) {
                add(uploads.get(number - 1), number);
            }
            isWhole = true;
            return source;
        } finally {
            if (!isWhole) {
                source.close();
            }
        }
    }

    private void add(Upload upload, int number) throws IOException {
        if (isArchive(upload)) {
            addArchive(upload);
        } else {
            var path = EntryPath.of(upload.name().isBlank() ? "file-" + number : upload.name());
            if (path.isPresent()) {
                addFile(upload, path.get(), number);
            } else {
                remarks.refused(upload.name(), EntryPath.REFUSAL);
            }
        }
    }

    private void addFile(Upload upload, String path, int number) throws IOException {
        var size = Files.size(upload.file());
        count(1, size);
        place(
                new StoredEntry(path, size, limits, () -> Files.newInputStream(upload.file())),
                Integer.toString(number));
    }

    private static boolean isArchive(Upload upload) throws IOException {
        try (var content = Files.newInputStream(upload.file())) {
            return ZipArchive.isLike(content);
        }
    }

    private void addArchive(Upload upload) throws IOException {
        var found = read(ZipArchive.open(upload.file(), limits));
        if (isOfArchivesAlone(found)) {
            for (var inner : found) {
                addInner(inner);
            }
        } else {
            placeAll(found, EntryPath.of(upload.name()).orElse("archive"));
        }
    }

    private Collection<StoredEntry> read(ZipArchive archive) throws IOException {
        open.push(archive);
        count(archive.count(), archive.unpackedSize());
        return archive.entries(remarks);
    }

    // Notion packs the parts of an export into one archive; elsewhere an archive in an archive is
    // something that an article offers, and no article.
    private static boolean isOfArchivesAlone(Collection<StoredEntry> found) {
        return !found.isEmpty() && found.stream().allMatch(each -> isNamedLikeArchive(each.path()));
    }

    private static boolean isNamedLikeArchive(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void addInner(StoredEntry inner) throws IOException {
        try (var content = inner.open()) {
            var spooled = SpooledFile.of(content, limits);
            open.push(spooled);
            var found = new ArrayList<>(read(ZipArchive.open(spooled.path(), limits)));
            found.removeIf(each -> isInnermost(each));
            placeAll(found, inner.path());
        } catch (UnreadableSourceException broken) {
            remarks.refused(inner.path(), "cannot be read: " + broken.getMessage());
        }
    }

    private boolean isInnermost(StoredEntry entry) {
        var isArchive = isNamedLikeArchive(entry.path());
        if (isArchive) {
            remarks.refused(entry.path(), "is an archive in an archive in an archive.");
        }
        return isArchive;
    }

    private void count(int more, long size) throws UnreadableSourceException {
        members += more;
        bytes = Math.addExact(bytes, size);
        if (members > limits.entries()) {
            throw new UnreadableSourceException(
                    "More than %d files are not taken at once.".formatted(limits.entries()));
        }
        if (bytes > limits.run()) {
            throw new UnreadableSourceException(
                    "More than %s are not taken at once, unpacked."
                            .formatted(Limits.said(limits.run())));
        }
    }

    private void placeAll(Collection<StoredEntry> found, String archive) {
        var folder =
                isNamedLikeArchive(archive) ? archive.substring(0, archive.length() - 4) : archive;
        found.forEach(entry -> place(entry, folder));
    }

    // Parts of one export make one tree; what another part has under the same name keeps apart.
    private void place(StoredEntry entry, String folder) {
        var apart = entry.at(folder + "/" + entry.path());
        if (entries.putIfAbsent(entry.path(), entry) != null
                && entries.putIfAbsent(apart.path(), apart) != null) {
            remarks.refused(entry.path(), "was sent several times.");
        }
    }
}
