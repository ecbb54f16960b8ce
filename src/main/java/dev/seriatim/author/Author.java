package dev.seriatim.author;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.language.Translated;
import dev.seriatim.picture.Cover;
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

/** Somebody who writes, known to readers by a slug and a name. */
@Entity
public class Author {

    @Id private UUID id;

    private String slug;

    /** Those that the author has and had; none of them is ever another's. */
    // The trigger author_slug_moved of R__3_delivery_index.sql keeps those of what has several.
    @ElementCollection
    @CollectionTable(name = "author_slug", joinColumns = @JoinColumn(name = "author_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    private String language;
    private String name;

    /** The keys of the names that the author has and had. */
    @ElementCollection
    @CollectionTable(name = "author_name", joinColumns = @JoinColumn(name = "author_id"))
    @Column(name = "name_key")
    private Set<String> nameKeys = new HashSet<>();

    private @Nullable String bio;
    private @Nullable String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cover picture;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, AuthorTranslation> translations;

    private String metadata;
    private Instant createdAt;
    private Instant updatedAt;

    protected Author() {}

    /** An author of whom a draft says everything. */
    @SuppressWarnings("NullAway.Init") // write() says the rest
    Author(UUID id, AuthorDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(draft, now);
    }

    private void write(AuthorDraft draft, Instant now) {
        slug = Objects.requireNonNull(draft.slug());
        slugs.add(slug);
        language = Objects.requireNonNull(draft.language());
        name = draft.name();
        bio = draft.bio();
        url = draft.url();
        picture = draft.picture();
        translations = draft.translations();
        nameKeys.addAll(presentNameKeys());
        metadata = draft.metadata().toString();
        updatedAt = now;
    }

    private Set<String> presentNameKeys() {
        return names().stream().map(NameKey::of).collect(Collectors.toSet());
    }

    /** What they are called in all languages. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(name),
                        translations.values().stream()
                                .flatMap(words -> Stream.ofNullable(words.name())))
                .toList();
    }

    /**
     * Takes over what the draft says, which is everything.
     *
     * @return whether anything changed
     */
    boolean revise(AuthorDraft draft, Instant now) {
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

    /** Lets this author be meant by the names of another, as if they had had them. */
    void takeNames(Author other) {
        nameKeys.addAll(other.nameKeys);
    }

    /** Gives a former slug up, so that another author may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, Set.of(slug));
    }

    AuthorDraft draft() {
        return new AuthorDraft(
                name, slug, language, bio, url, picture, translations, Metadata.read(metadata));
    }

    public AuthorView view() {
        return new AuthorView(
                id,
                slug,
                name,
                language,
                bio,
                url,
                picture,
                Translated.sorted(translations),
                Metadata.read(metadata),
                createdAt,
                updatedAt);
    }
}
