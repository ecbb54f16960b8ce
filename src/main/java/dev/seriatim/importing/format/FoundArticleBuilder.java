package dev.seriatim.importing.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an article piece by piece. */
public final class FoundArticleBuilder {

    private final SourceKey key;
    private final Place place;
    private final List<String> authors = new ArrayList<>();
    private final List<FoundTopic> topics = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<FoundPart> series = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private final List<FoundNote> notes = new ArrayList<>();
    private String title = "";
    private String body = "";
    private SourceTally tally = new SourceTally(0, 0, 0, 0, 0, 0);
    private Standing standing = Standing.DRAFT;
    private @Nullable String slug;
    private @Nullable String excerpt;
    private @Nullable String language;
    private @Nullable String base;
    private @Nullable String cover;
    private @Nullable String coverAlt;
    private @Nullable String coverCaption;
    private @Nullable String canonicalUrl;
    private @Nullable String seoTitle;
    private @Nullable String seoDescription;
    private @Nullable SourceKey translationOf;

    FoundArticleBuilder(SourceKey key, Place place) {
        this.key = key;
        this.place = place;
    }

    public FoundArticleBuilder title(String title) {
        this.title = title;
        return this;
    }

    public FoundArticleBuilder slug(@Nullable String slug) {
        this.slug = slug;
        return this;
    }

    public FoundArticleBuilder excerpt(@Nullable String excerpt) {
        this.excerpt = excerpt;
        return this;
    }

    public FoundArticleBuilder language(@Nullable String language) {
        this.language = language;
        return this;
    }

    public FoundArticleBuilder body(String markdown, SourceTally tally) {
        this.body = markdown;
        this.tally = tally;
        return this;
    }

    public FoundArticleBuilder base(@Nullable String base) {
        this.base = base;
        return this;
    }

    public FoundArticleBuilder author(String name) {
        authors.add(name);
        return this;
    }

    public FoundArticleBuilder topic(FoundTopic topic) {
        topics.add(topic);
        return this;
    }

    public FoundArticleBuilder standing(Standing standing) {
        this.standing = standing;
        return this;
    }

    public FoundArticleBuilder address(String address) {
        addresses.add(address);
        return this;
    }

    public FoundArticleBuilder cover(@Nullable String url, @Nullable String alt) {
        this.cover = url;
        this.coverAlt = alt;
        return this;
    }

    public FoundArticleBuilder coverCaption(@Nullable String caption) {
        this.coverCaption = caption;
        return this;
    }

    public FoundArticleBuilder canonicalUrl(@Nullable String url) {
        this.canonicalUrl = url;
        return this;
    }

    public FoundArticleBuilder seo(@Nullable String title, @Nullable String description) {
        this.seoTitle = title;
        this.seoDescription = description;
        return this;
    }

    public FoundArticleBuilder partOf(FoundPart place) {
        series.add(place);
        return this;
    }

    public FoundArticleBuilder related(String titleOrAddress) {
        related.add(titleOrAddress);
        return this;
    }

    public FoundArticleBuilder translationOf(@Nullable SourceKey original) {
        this.translationOf = original;
        return this;
    }

    public FoundArticleBuilder note(FoundNote note) {
        notes.add(note);
        return this;
    }

    public FoundArticle build() {
        return new FoundArticle(
                key,
                place,
                title,
                slug,
                excerpt,
                language,
                body,
                tally,
                base,
                authors,
                topics,
                standing,
                addresses,
                cover,
                coverAlt,
                coverCaption,
                canonicalUrl,
                seoTitle,
                seoDescription,
                series,
                related,
                translationOf,
                notes);
    }
}
