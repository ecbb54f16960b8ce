package dev.seriatim.support;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers that the tests of one build saw, kept in a file, since the tests run in several JVMs
 * and class loaders. Each build writes a file of its own, named by the system property {@code
 * seriatim.build}: what an earlier build saw proves nothing about this one.
 */
public final class Sightings {

    private final Path file;
    private final Set<Sighting> written = ConcurrentHashMap.newKeySet();

    Sightings(Path file) {
        this.file = file;
    }

    /** The sightings of the build that is running. */
    public static Sightings ofThisBuild() {
        var build = System.getProperty("seriatim.build", "unnamed");
        return new Sightings(Path.of("target", "contract", build + ".txt"));
    }

    void add(Sighting sighting) {
        if (written.add(sighting)) {
            append(sighting + "\n");
        }
    }

    /** All that was seen, by whichever JVM; nothing, if no test spoke HTTP. */
    public Set<Sighting> all() {
        if (Files.notExists(file)) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(Sighting::parse).collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A line this short, appended with one write, is not torn by another process that does the
    // same.
    private void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
