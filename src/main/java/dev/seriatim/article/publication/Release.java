package dev.seriatim.article.publication;

import dev.seriatim.article.Article;
import dev.seriatim.article.Publication;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Happening;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of an article on its way to readers.
 *
 * @param begun nothing if they see the version already
 * @param publishedAt when the article came out, as readers are told
 * @param visibleFrom from when on it is known by its present names
 * @param formerly when it was said to have come out until now, where that counts
 */
record Release(
        Article article,
        @Nullable Publication begun,
        Instant publishedAt,
        Instant visibleFrom,
        EventKind kind,
        @Nullable Instant formerly) {

    /**
     * Longer than any read takes. A reader's time stands still when its statement begins, and what
     * it finds is as of a moment later: between them, a version that takes the place of another one
     * is committed now and then, and must not be too new to be seen.
     */
    private static final Duration SLACK = Duration.ofSeconds(5);

    /** Of a version that readers see, and are told something else of. */
    static Release again(Article article, Instant publishedAt, Instant now) {
        return atOnce(article, null, publishedAt, now);
    }

    static Release now(Article article, Instant publishedAt, @Nullable Instant until, Instant now) {
        var begun = new Publication(article, publishedAt, now.minus(SLACK), now, until);
        return atOnce(article, begun, publishedAt, now);
    }

    private static Release atOnce(
            Article article, @Nullable Publication begun, Instant publishedAt, Instant now) {
        return new Release(
                article,
                begun,
                publishedAt,
                now.minus(SLACK),
                EventKind.ARTICLE_PUBLISHED,
                article.publishedAtOr(publishedAt, now));
    }

    static Release later(
            Article article, Instant publishedAt, @Nullable Instant until, Instant time) {
        var begun = new Publication(article, publishedAt, time, time, until);
        return new Release(article, begun, publishedAt, time, EventKind.ARTICLE_SCHEDULED, null);
    }

    /** What is told of it when it is released. */
    Happening told() {
        return new Happening(
                article.id(), formerly == null ? article.told() : article.told(formerly));
    }
}
