package dev.seriatim.importing.markdown;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all files of a tree, texts or not. */
final class TreeFiles {

    private final Set<String> paths = new HashSet<>();
    private final Map<String, TreeSet<String>> byName = new HashMap<>();

    void add(String path) {
        paths.add(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        byName.computeIfAbsent(
                        name,
                        key ->
                                new TreeSet<>(
                                        Comparator.comparing(String::length)
                                                .thenComparing(Comparator.naturalOrder())))
                .add(path);
    }

    Set<String> all() {
        return paths;
    }

    boolean contains(String path) {
        return paths.contains(path);
    }

    /** The file of this name, or the end of a path, that is nearest to the top. */
    Optional<String> called(String name) {
        TreeSet<String> found = byName.get(name.substring(name.lastIndexOf('/') + 1));
        return found == null
                ? Optional.empty()
                : found.stream()
                        .limit(100)
                        .filter(path -> ("/" + path).endsWith("/" + name))
                        .findFirst();
    }
}
