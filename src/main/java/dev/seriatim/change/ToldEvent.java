package dev.seriatim.change;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to content, as editors' tools are told.
 *
 * @param position in the feed
 * @param type its kind, as {@code subject.verb}
 * @param subjectId what it happened to; nothing for the site
 * @param actor who did it
 * @param data what is to be known of it without looking the subject up
 * @param at when
 */
record ToldEvent(
        String position,
        String type,
        @Nullable UUID subjectId,
        String actor,
        Map<String, Object> data,
        Instant at)
        implements Told {}
