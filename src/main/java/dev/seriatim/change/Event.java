package dev.seriatim.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that happened to content: what, to which subject, by whom and when. */
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

    protected Event() {}

    Event(
            String type,
            @Nullable UUID subjectId,
            String actor,
            Instant occurredAt,
            Map<String, Object> data) {
        this.type = type;
        this.subjectId = subjectId;
        this.actor = actor;
        this.occurredAt = occurredAt;
        this.data = data;
    }

    @Nullable Long id() {
        return id;
    }
}
