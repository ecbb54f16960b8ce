package dev.seriatim.author;

import dev.seriatim.http.json.Metadata;
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
import java.util.Set;
import java.util.UUID;
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

    private String metadata;
    private Instant createdAt;
    private Instant updatedAt;

    protected Author() {}

    Author(UUID id, String slug, AuthorDraft draft, Instant now) {
        this.id = id;
        this.slug = slug;
        this.slugs.add(slug);
        this.name = draft.name();
        this.nameKeys.add(NameKey.of(name));
        this.bio = draft.bio();
        this.url = draft.url();
        this.picture = draft.picture();
        this.metadata = draft.metadata().toString();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes over what the draft says; a draft without a slug leaves the slug as it is.
     *
     * @return whether anything changed
     */
    boolean revise(AuthorDraft draft, Instant now) {
        if (draft.equals(draft())) {
            return false;
        }
        if (draft.slug() != null) {
            slug = draft.slug();
            slugs.add(slug);
        }
        name = draft.name();
        nameKeys.add(NameKey.of(name));
        bio = draft.bio();
        url = draft.url();
        picture = draft.picture();
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

    /** Lets this author be meant by the names of another, as if they had had them. */
    void takeNames(Author other) {
        nameKeys.addAll(other.nameKeys);
    }

    /** Gives a former slug up, so that another author may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, slug);
    }

    AuthorDraft draft() {
        return new AuthorDraft(name, slug, bio, url, picture, Metadata.read(metadata));
    }

    public AuthorView view() {
        return new AuthorView(
                id, slug, name, bio, url, picture, Metadata.read(metadata), createdAt, updatedAt);
    }
}
