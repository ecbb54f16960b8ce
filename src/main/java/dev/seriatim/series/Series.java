package dev.seriatim.series;

import dev.seriatim.prose.NameKey;
import dev.seriatim.redirect.FormerSlug;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private SeriesStatus status;

    private boolean showUpcoming;

    @OneToMany(mappedBy = "series", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SeriesPart> parts = new ArrayList<>();

    private Instant createdAt;
    private Instant updatedAt;

    protected Series() {}

    Series(UUID id, String slug, SeriesDraft draft, Instant now) {
        this.id = id;
        this.slug = slug;
        this.slugs.add(slug);
        this.title = draft.title();
        this.titleKeys.add(NameKey.of(title));
        this.description = draft.description();
        this.status = draft.status();
        this.showUpcoming = draft.showUpcoming();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes over what the draft says; a draft without a slug leaves the slug as it is.
     *
     * @return whether anything changed
     */
    boolean revise(SeriesDraft draft, Instant now) {
        if (draft.equals(draft())) {
            return false;
        }
        if (draft.slug() != null) {
            slug = draft.slug();
            slugs.add(slug);
        }
        title = draft.title();
        titleKeys.add(NameKey.of(title));
        description = draft.description();
        status = draft.status();
        showUpcoming = draft.showUpcoming();
        updatedAt = now;
        return true;
    }

    /**
     * Puts exactly these parts in this order. A part that was there before stays the part it was.
     *
     * @return whether anything changed
     */
    boolean arrange(List<PartDraft> order, Instant now) {
        if (order.equals(order())) {
            return false;
        }
        var known = parts.stream().collect(Collectors.toMap(SeriesPart::name, Function.identity()));
        parts.clear();
        for (var draft : order) {
            var part = known.computeIfAbsent(draft.name(), name -> new SeriesPart(this, name));
            part.place(parts.size() + 1, draft.title());
            parts.add(part);
        }
        updatedAt = now;
        return true;
    }

    /**
     * Puts the parts back into an order that they had, each with the title that a purged article
     * left to it.
     *
     * @return whether anything changed
     */
    boolean restore(List<OrderedPart> order, Instant now) {
        if (!arrange(order.stream().map(OrderedPart::draft).toList(), now)) {
            return false;
        }
        for (var index = 0; index < order.size(); index++) {
            parts.get(index).remember(order.get(index).formerTitle());
        }
        return true;
    }

    /** The parts in their order, as their editor wrote them. */
    List<PartDraft> order() {
        return parts.stream().map(SeriesPart::draft).toList();
    }

    /** Adds a part before the one that has this index now, and moves those behind it. */
    SeriesPart insert(int index, PartDraft draft, Instant now) {
        var part = new SeriesPart(this, draft.name());
        part.place(index + 1, draft.title());
        parts.add(index, part);
        count(index + 1);
        updatedAt = now;
        return part;
    }

    /** Puts a part before the one that has this index once the part is taken out. */
    void move(SeriesPart part, int index, Instant now) {
        parts.remove(part);
        parts.add(index, part);
        count(0);
        updatedAt = now;
    }

    private void count(int from) {
        for (var index = from; index < parts.size(); index++) {
            parts.get(index).place(index + 1, parts.get(index).draft().title());
        }
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Whether this is the present title, however it is typed. */
    boolean isTitled(String other) {
        return NameKey.of(title).equals(NameKey.of(other));
    }

    @Nullable String description() {
        return description;
    }

    /** Gives a former slug up, so that another series may have it. */
    void release(String formerSlug) {
        FormerSlug.release(formerSlug, slugs, slug);
    }

    SeriesStatus status() {
        return status;
    }

    boolean showUpcoming() {
        return showUpcoming;
    }

    List<SeriesPart> parts() {
        return parts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    SeriesDraft draft() {
        return new SeriesDraft(title, slug, description, status, showUpcoming);
    }
}
