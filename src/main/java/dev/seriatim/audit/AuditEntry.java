package dev.seriatim.audit;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One write: who, what, when, and from where. The trigger of R__1_guards.sql lets no entry be
 * changed or deleted.
 */
@Entity
@Immutable
class AuditEntry {

    @Id private UUID id;

    private Instant occurredAt;
    private String actor;
    private String actorName;
    private String action;
    private @Nullable String location;
    private @Nullable String address;
    private @Nullable String requestId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<UUID> articles;

    @Formula(
            "substring(coalesce(location, action) from '/manage/v1/(?:articles|trash)/([0-9a-f-]{36})')")
    private @Nullable String article;

    protected AuditEntry() {}

    AuditEntry(Instant occurredAt, Actor actor, Write write) {
        this.id = TimeOrderedId.next();
        this.occurredAt = occurredAt;
        this.actor = actor.id();
        this.actorName = actor.name();
        this.action = write.action();
        this.location = write.location();
        this.address = write.address();
        this.requestId = write.requestId();
        this.articles = write.articles();
    }

    AuditEntryView view() {
        return new AuditEntryView(
                id, occurredAt, actor, actorName, action, location, address, requestId);
    }
}
