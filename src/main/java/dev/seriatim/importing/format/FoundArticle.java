package dev.seriatim.importing.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source tells of it.
 *
 * @param key by which it is known again
 * @param place where it stands in the source
 * @param title plain text; empty if the source has none
 * @param slug as the source has it, decoded; nothing to have one made
 * @param excerpt plain text, as an editor wrote it
 * @param language a BCP 47 tag, if the source says
 * @param body Markdown, with the addresses that the source has
 * @param tally what readers of the source see in the body
 * @param base the address against which relative ones of the body are meant: a path on the old
 *     site, a whole address, or the path of the entry; nothing if it has none
 * @param authors names, in order
 * @param topics in order
 * @param standing whether readers see it
 * @param addresses paths on the old site or whole addresses at which it was found: the permalink,
 *     {@code /?p=7}, former ones
 * @param cover the address of its picture, as absolute as the source allows
 * @param coverAlt what the picture shows
 * @param coverCaption what stands below it, plain text
 * @param canonicalUrl where it was published first, if elsewhere
 * @param seoTitle for search engines, if the source has one of its own
 * @param seoDescription likewise
 * @param series where it says it stands
 * @param related titles or addresses that it recommends, in order
 * @param translationOf the article that it is a translation of
 * @param notes what was left out, changed or not understood
 */
public record FoundArticle(
        SourceKey key,
        Place place,
        String title,
        @Nullable String slug,
        @Nullable String excerpt,
        @Nullable String language,
        String body,
        SourceTally tally,
        @Nullable String base,
        List<String> authors,
        List<FoundTopic> topics,
        Standing standing,
        List<String> addresses,
        @Nullable String cover,
        @Nullable String coverAlt,
        @Nullable String coverCaption,
        @Nullable String canonicalUrl,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        List<FoundPart> series,
        List<String> related,
        @Nullable SourceKey translationOf,
        List<FoundNote> notes) {

    public FoundArticle {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        addresses = List.copyOf(addresses);
        series = List.copyOf(series);
        related = List.copyOf(related);
        notes = List.copyOf(notes);
    }

    /** Begins the description of an article of which no more is said yet than this: a draft. */
    public static Builder at(SourceKey key, Place place) {
        return new Builder(key, place);
    }

    /** Describes an article piece by piece. */
    public static final class Builder {

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

        private Builder(SourceKey key, Place place) {
            this.key = key;
            this.place = place;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder slug(@Nullable String slug) {
            this.slug = slug;
            return this;
        }

        public Builder excerpt(@Nullable String excerpt) {
            this.excerpt = excerpt;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder body(String markdown, SourceTally tally) {
            this.body = markdown;
            this.tally = tally;
            return this;
        }

        public Builder base(@Nullable String base) {
            this.base = base;
            return this;
        }

        public Builder author(String name) {
            authors.add(name);
            return this;
        }

        public Builder topic(FoundTopic topic) {
            topics.add(topic);
            return this;
        }

        public Builder standing(Standing standing) {
            this.standing = standing;
            return this;
        }

        public Builder address(String address) {
            addresses.add(address);
            return this;
        }

        public Builder cover(@Nullable String url, @Nullable String alt) {
            this.cover = url;
            this.coverAlt = alt;
            return this;
        }

        public Builder coverCaption(@Nullable String caption) {
            this.coverCaption = caption;
            return this;
        }

        public Builder canonicalUrl(@Nullable String url) {
            this.canonicalUrl = url;
            return this;
        }

        public Builder seo(@Nullable String title, @Nullable String description) {
            this.seoTitle = title;
            this.seoDescription = description;
            return this;
        }

        public Builder partOf(FoundPart place) {
            series.add(place);
            return this;
        }

        public Builder related(String titleOrAddress) {
            related.add(titleOrAddress);
            return this;
        }

        public Builder translationOf(@Nullable SourceKey original) {
            this.translationOf = original;
            return this;
        }

        public Builder note(FoundNote note) {
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
}
