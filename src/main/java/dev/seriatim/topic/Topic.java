package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.language.Translated;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    private String language;
    private String name;

    /** The keys of the names that the topic has and had. */
    @ElementCollection
    @CollectionTable(name = "topic_name", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "name_key")
    private Set<String> nameKeys = new HashSet<>();

    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, TopicTranslation> translations;

    private String metadata;
    private Instant createdAt;
    private Instant updatedAt;

    protected Topic() {}

    /** A topic of which a draft says everything. */
    @SuppressWarnings("NullAway.Init") // write() says the rest
    Topic(UUID id, TopicDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(draft, now);
    }

    private void write(TopicDraft draft, Instant now) {
        slug = Objects.requireNonNull(draft.slug());
        language = Objects.requireNonNull(draft.language());
        name = draft.name();
        description = draft.description();
        translations = draft.translations();
        metadata = draft.metadata().toString();
        slugs.addAll(presentSlugs());
        nameKeys.addAll(presentNameKeys());
        updatedAt = now;
    }

    private Set<String> presentSlugs() {
        return Stream.concat(
                        Stream.of(slug),
                        translations.values().stream()
                                .flatMap(words -> Stream.ofNullable(words.slug())))
                .collect(Collectors.toSet());
    }

    private Set<String> presentNameKeys() {
        return names().stream().map(NameKey::of).collect(Collectors.toSet());
    }

    /** What it is called in all its languages. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(name), translations.values().stream().map(TopicTranslation::name))
                .toList();
    }

    /**
     * Takes over what the draft says, which is everything.
     *
     * @return whether anything changed
     */
    boolean revise(TopicDraft draft, Instant now) {
        if (draft.equals(draft())) {
            return false;
        }
        write(draft, now);
        return true;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    String language() {
        return language;
    }

    /** Whether this is its slug, or once was. */
    public boolean hasSlug(String other) {
        return slugs.contains(other);
    }

    /** Whether this is a present name, in whichever language and however it is typed. */
    boolean isCalled(String other) {
        return presentNameKeys().contains(NameKey.of(other));
    }

    /** Lets this topic be meant by the names of another, as if it had had them. */
    void takeNames(Topic other) {
        nameKeys.addAll(other.nameKeys);
    }

    /** Gives a former slug up, so that another topic may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, presentSlugs());
    }

    TopicDraft draft() {
        return new TopicDraft(
                name, slug, language, description, translations, Metadata.read(metadata));
    }

    public TopicView view() {
        return new TopicView(
                id,
                slug,
                name,
                language,
                description,
                Translated.sorted(translations),
                Metadata.read(metadata),
                createdAt,
                updatedAt);
    }
}
