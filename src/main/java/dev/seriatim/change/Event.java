package dev.seriatim.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to content: what, to which subject, by whom and when, and the cache tags
 * of what readers see change through it. Inserting one fires the trigger {@code event_told} when
 * the transaction commits, see R__9_changes.sql.
 */
@Entity
@Immutable
class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String type;
    private @Nullable UUID subjectId;
    private String actor;
    private Instant occurredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    protected Event() {}

    Event(
            EventKind kind,
            @Nullable UUID subjectId,
            String actor,
            Instant occurredAt,
            Map<String, Object> data,
            List<String> tags) {
        this.type = kind.word();
        this.subjectId = subjectId;
        this.actor = actor;
        this.occurredAt = occurredAt;
        this.data = data;
        this.tags = tags;
    }

    @Nullable Long id() {
        return id;
    }
}
