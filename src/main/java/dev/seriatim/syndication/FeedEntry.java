package dev.seriatim.syndication;

import dev.seriatim.delivery.PublishedText;
import dev.seriatim.delivery.TopicLink;
import dev.seriatim.site.PublicPages;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed.
 *
 * @param url its page, if the site is anywhere
 * @param html its text, with absolute addresses
 * @param picture the address of its cover
 */
record FeedEntry(
        String id,
        @Nullable String url,
        String title,
        String excerpt,
        String language,
        Instant publishedAt,
        Instant updatedAt,
        List<Writer> authors,
        List<TopicLink> topics,
        String html,
        @Nullable String picture) {

    /** Who wrote it, and the page of that author on the site if it has one. */
    record Writer(String name, @Nullable String url) {}

    static FeedEntry of(PublishedText text, PublicPages pages) {
        var card = text.told().card(text.templates());
        var teaser = card.teaser();
        var language = teaser.language();
        var url = pages.article(teaser.slug(), language);
        var cover = teaser.cover();
        return new FeedEntry(
                "urn:uuid:" + teaser.id(),
                url,
                teaser.title(),
                teaser.excerpt(),
                language,
                teaser.publishedAt(),
                teaser.updatedAt(),
                card.authors().stream()
                        .map(
                                author ->
                                        new Writer(
                                                author.name(),
                                                text.templates()
                                                        .authorPage(author.slug(), language)))
                        .toList(),
                text.details().topics(),
                AbsoluteHtml.of(Objects.requireNonNull(text.body()).content(), url),
                cover == null ? null : cover.url());
    }
}
