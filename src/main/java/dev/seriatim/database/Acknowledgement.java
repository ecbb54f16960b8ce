package dev.seriatim.database;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * That a node has heard announcements, and acted on them.
 *
 * @param node which one
 * @param announcements their ids
 */
record Acknowledgement(UUID node, List<UUID> announcements) {

    static final String CHANNEL = "seriatim_heard";

    /** How many announcements fit into one notification. */
    static final int MOST = 200;

    /** Reads what {@link #payload} wrote. */
    static Acknowledgement parse(String payload) {
        var ids = Stream.of(payload.split(" ")).map(UUID::fromString).toList();
        return new Acknowledgement(ids.get(0), ids.subList(1, ids.size()));
    }

    /** Its form in a notification. */
    String payload() {
        return Stream.concat(Stream.of(node), announcements.stream())
                .map(UUID::toString)
                .collect(joining(" "));
    }
}
