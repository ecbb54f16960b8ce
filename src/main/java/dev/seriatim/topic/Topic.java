package dev.seriatim.topic;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.redirect.FormerSlug;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What articles can be about, known to readers by a slug and a name. */
@Entity
public class Topic {

    @Id private UUID id;

    private String slug;

    /** Those that the topic has and had; none of them is ever another's. */
    @ElementCollection
    @CollectionTable(name = "topic_slug", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    private String name;
    private @Nullable String description;
    private Instant createdAt;
    private Instant updatedAt;

    protected Topic() {}

    Topic(String slug, TopicDraft draft, Instant now) {
        this.id = TimeOrderedId.next();
        this.slug = slug;
        this.slugs.add(slug);
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
        if (draft.slug() != null) {
            slug = draft.slug();
            slugs.add(slug);
        }
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

    /** Gives a former slug up, so that another topic may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, slug);
    }

    TopicDraft draft() {
        return new TopicDraft(name, slug, description);
    }

    public TopicView view() {
        return new TopicView(id, slug, name, description, createdAt, updatedAt);
    }
}
