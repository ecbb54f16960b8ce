package dev.seriatim.importing.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as a source tells of it.
 *
 * @param path its name behind those of its parents, the topmost first; two of one name below
 *     different parents are two topics
 */
public record FoundTopic(List<String> path, @Nullable String slug, @Nullable String description) {

    public FoundTopic {
        path = List.copyOf(path);
    }

    public static FoundTopic named(String name) {
        return at(List.of(name));
    }

    public static FoundTopic at(List<String> path) {
        return new FoundTopic(path, null, null);
    }
}
