package dev.seriatim.importing.format;

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
    public static FoundArticleBuilder at(SourceKey key, Place place) {
        return new FoundArticleBuilder(key, place);
    }

    /** The same by other authors, on other topics and in other series. */
    public FoundArticle with(
            List<String> otherAuthors, List<FoundTopic> otherTopics, List<FoundPart> otherSeries) {
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
                otherAuthors,
                otherTopics,
                standing,
                addresses,
                cover,
                coverAlt,
                coverCaption,
                canonicalUrl,
                seoTitle,
                seoDescription,
                otherSeries,
                related,
                translationOf,
                notes);
    }
}
