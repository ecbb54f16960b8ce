package dev.seriatim.article;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How an article can stand with its readers. */
public enum PublicationState {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED,
    TRASHED;

    public static final List<String> NOT_TRASHED =
            Stream.of(values())
                    .filter(state -> state != TRASHED)
                    .map(PublicationState::word)
                    .toList();

    /** The state's name as clients and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
