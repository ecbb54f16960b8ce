package dev.seriatim.importing;

import dev.seriatim.author.Author;
import dev.seriatim.redirect.Kind;
import dev.seriatim.series.Series;
import dev.seriatim.topic.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * An author, a topic or a series that a run has made.
 *
 * @param leftAt when the run changed it last, as {@link Instant#toString} has it
 */
record CreatedName(Kind kind, UUID id, String name, String leftAt) {

    static CreatedName of(Author author) {
        return new CreatedName(
                Kind.AUTHOR, author.id(), author.name(), author.updatedAt().toString());
    }

    static CreatedName of(Topic topic) {
        return new CreatedName(Kind.TOPIC, topic.id(), topic.name(), topic.updatedAt().toString());
    }

    static CreatedName of(Series series) {
        return new CreatedName(
                Kind.SERIES, series.id(), series.title(), series.updatedAt().toString());
    }

    /** Whether nobody has changed it since. */
    boolean isAsLeft(Instant updatedAt) {
        return leftAt.equals(updatedAt.toString());
    }
}
