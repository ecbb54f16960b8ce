package dev.seriatim.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which an embedded server keeps everything, held by one process at a time. */
final class DataFolder {

    private final Path root;
    private @Nullable FileChannel lock;

    /** Makes the folder where there is none. */
    DataFolder(Path path) throws IOException {
        Files.createDirectories(path);
        this.root = path.toRealPath();
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-bin");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /**
     * Holds the folder until {@link #release()} or the end of this process, however it ends.
     *
     * @return false if another process holds it
     */
    boolean hold() throws IOException {
        if (isHeldByThisProcess()) {
            return true;
        }
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return false;
        }
        lock = channel;
        System.setProperty(heldProperty(), "true");
        return true;
    }

    /**
     * Whether this process holds the folder, be it through this object or one of an earlier class
     * loader.
     */
    boolean isHeldByThisProcess() {
        return System.getProperty(heldProperty()) != null;
    }

    /** Whether it is this very object that holds the folder. */
    boolean isHeldHere() {
        return lock != null;
    }

    void release() throws IOException {
        if (lock != null) {
            System.clearProperty(heldProperty());
            lock.close();
            lock = null;
        }
    }

    // A live reload and each test profile bring new class loaders; only the process as a whole
    // remembers.
    private String heldProperty() {
        return "seriatim.embedded.held." + root;
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(tree)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
