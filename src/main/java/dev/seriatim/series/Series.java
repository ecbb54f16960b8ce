package dev.seriatim.series;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.prose.NameKey;
import dev.seriatim.redirect.FormerSlug;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An ordered reading path: parts that are articles, or titles of articles still to be written. */
@Entity
public class Series {

    @Id private UUID id;

    private String slug;

    /** Those that the series has and had; none of them is ever another's. */
    // The trigger series_slug_moved of R__3_delivery_index.sql keeps those of what has several.
    @ElementCollection
    @CollectionTable(name = "series_slug", joinColumns = @JoinColumn(name = "series_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    private String title;

    /** The keys of the titles that the series has and had. */
    @ElementCollection
    @CollectionTable(name = "series_title", joinColumns = @JoinColumn(name = "series_id"))
    @Column(name = "title_key")
    private Set<String> titleKeys = new HashSet<>();

    @Embedded private SeriesDetails details;

    @OneToMany(mappedBy = "series", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SeriesPart> parts = new ArrayList<>();

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant shownAt; // to readers, in another state or order

    protected Series() {}

    @SuppressWarnings("NullAway.Init") // write() says the rest
    Series(UUID id, SeriesDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(draft, now);
    }

    private void write(SeriesDraft draft, Instant now) {
        slug = Objects.requireNonNull(draft.slug());
        title = draft.title();
        details = new SeriesDetails(draft);
        slugs.addAll(presentSlugs());
        titleKeys.addAll(presentTitleKeys());
        updatedAt = now;
        shownAt = now;
    }

    private Set<String> presentSlugs() {
        return Stream.concat(
                        Stream.of(slug),
                        details.translations().values().stream()
                                .flatMap(words -> Stream.ofNullable(words.slug())))
                .collect(Collectors.toSet());
    }

    private Set<String> presentTitleKeys() {
        return Stream.concat(
                        Stream.of(title),
                        details.translations().values().stream().map(SeriesTranslation::title))
                .map(NameKey::of)
                .collect(Collectors.toSet());
    }

    /**
     * Takes over what the draft says, which is everything, and tells whether that changes anything.
     */
    boolean revise(SeriesDraft draft, Instant now) {
        if (draft.equals(draft())) {
            return false;
        }
        write(draft, now);
        return true;
    }

    /**
     * Puts exactly these parts in this order, and tells whether that changes anything. A part that
     * was there before stays the part it was.
     */
    boolean arrange(List<PartDraft> order, Instant now) {
        if (order.equals(order())) {
            return false;
        }
        var known = parts.stream().collect(toMap(SeriesPart::name, part -> part));
        parts.clear();
        for (var draft : order) {
            var part = known.computeIfAbsent(draft.name(), name -> new SeriesPart(this, name));
            part.place(parts.size() + 1, draft.title());
            parts.add(part);
        }
        updatedAt = now;
        return true;
    }

    /** The parts in their order, as their editor wrote them. */
    List<PartDraft> order() {
        return parts.stream().map(SeriesPart::draft).toList();
    }

    SeriesPart insert(int index, PartDraft draft, Instant now) {
        var part = new SeriesPart(this, draft.name());
        part.place(index + 1, draft.title());
        put(part, index, now);
        return part;
    }

    /** Puts a part before the one that has this index once the part is taken out. */
    void move(SeriesPart part, int index, Instant now) {
        parts.remove(part);
        put(part, index, now);
    }

    private void put(SeriesPart added, int index, Instant now) {
        parts.add(index, added);
        int position = 1;
        for (var part : parts) {
            part.place(position++, part.draft().title());
        }
        updatedAt = now;
    }

    void show(Instant now) {
        shownAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    String language() {
        return details.language();
    }

    public String title() {
        return title;
    }

    /** Whether this is a present title, in whichever language and however it is typed. */
    boolean isTitled(String other) {
        return presentTitleKeys().contains(NameKey.of(other));
    }

    /** Gives a former slug up, so that another series may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, presentSlugs());
    }

    List<SeriesPart> parts() {
        return parts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    SeriesDraft draft() {
        return details.complete(title, slug);
    }
}
