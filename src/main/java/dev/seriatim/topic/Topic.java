package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.NameKey;
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
    // The trigger topic_slug_moved of R__3_delivery_index.sql keeps those of what has several.
    @ElementCollection
    @CollectionTable(name = "topic_slug", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    private String name;

    /** The keys of the names that the topic has and had. */
    @ElementCollection
    @CollectionTable(name = "topic_name", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "name_key")
    private Set<String> nameKeys = new HashSet<>();

    private @Nullable String description;
    private String metadata;
    private Instant createdAt;
    private Instant updatedAt;

    protected Topic() {}

    Topic(UUID id, String slug, TopicDraft draft, Instant now) {
        this.id = id;
        this.slug = slug;
        this.slugs.add(slug);
        this.name = draft.name();
        this.nameKeys.add(NameKey.of(name));
        this.description = draft.description();
        this.metadata = draft.metadata().toString();
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
        nameKeys.add(NameKey.of(name));
        description = draft.description();
        metadata = draft.metadata().toString();
        updatedAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** Whether this is its slug, or once was. */
    public boolean hasSlug(String other) {
        return slugs.contains(other);
    }

    /** Whether this is the present name, however it is typed. */
    boolean isCalled(String other) {
        return NameKey.of(name).equals(NameKey.of(other));
    }

    /** Lets this topic be meant by the names of another, as if it had had them. */
    void takeNames(Topic other) {
        nameKeys.addAll(other.nameKeys);
    }

    /** Gives a former slug up, so that another topic may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, slug);
    }

    TopicDraft draft() {
        return new TopicDraft(name, slug, description, Metadata.read(metadata));
    }

    public TopicView view() {
        return new TopicView(
                id, slug, name, description, Metadata.read(metadata), createdAt, updatedAt);
    }
}
