package dev.seriatim.topic;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What articles can be about, known to readers by a slug and a name. */
@Entity
public class Topic {

    @Id private UUID id;

    private String slug;
    private String name;
    private @Nullable String description;
    private Instant createdAt;
    private Instant updatedAt;

    protected Topic() {}

    Topic(String slug, TopicDraft draft, Instant now) {
        this.id = TimeOrderedId.next();
        this.slug = slug;
        this.name = draft.name();
        this.description = draft.description();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes over what the draft says; a draft without a slug leaves the slug as it is.
     *
     * @return whether anything changed
     */
    boolean revise(TopicDraft draft, Instant now) {
        if (draft.equals(draft())) {
            return false;
        }
        slug = draft.slug() == null ? slug : draft.slug();
        name = draft.name();
        description = draft.description();
        updatedAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    TopicDraft draft() {
        return new TopicDraft(name, slug, description);
    }

    TopicView view() {
        return new TopicView(id, slug, name, description, createdAt, updatedAt);
    }
}
