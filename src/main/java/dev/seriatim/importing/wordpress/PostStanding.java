package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether readers see a post, and since when. */
final class PostStanding {

    private final ExportDates dates;
    private final ZoneId zone;

    /**
     * @param zone in which times are meant of which nothing in the export says more
     */
    PostStanding(ExportDates dates, ZoneId zone) {
        this.dates = dates;
        this.zone = zone;
    }

    /** Tells whether an item is published. */
    void tell(WordPressItem item, FoundArticleBuilder article) {
        Optional<ExportDates.Published> published = dates.published(item, zone);
        Instant time = published.map(ExportDates.Published::time).orElse(null);
        if (!item.word("wp:post_password").isEmpty()) {
            note(item, article, "password", "The post is protected by a password; it is a draft.");
            article.standing(draft(time));
            return;
        }
        switch (item.status()) {
            case "publish" -> article.standing(published(item, published, article));
            case "future" -> article.standing(planned(item, published, article));
            case "draft" -> article.standing(Standing.DRAFT);
            case "private" -> {
                note(item, article, "private", "The post is private; it is a draft.");
                article.standing(draft(time));
            }
            case "pending" -> {
                note(item, article, "pending", "The post is pending review; it is a draft.");
                article.standing(Standing.DRAFT);
            }
            default -> {
                String status = item.status().isEmpty() ? "none" : item.status();
                note(
                        item,
                        article,
                        "unknown-status",
                        "The status of the post (%s) is not one of WordPress's; it is a draft."
                                .formatted(status));
                article.standing(draft(time));
            }
        }
    }

    private static Standing draft(@Nullable Instant time) {
        return new Standing(true, time, null);
    }

    private static Standing published(
            WordPressItem item,
            Optional<ExportDates.Published> published,
            FoundArticleBuilder article) {
        if (published.isEmpty()) {
            note(item, article, "unknown-date", "The post does not say when it was published.");
        }
        return Standing.publishedAt(time(item, published, article));
    }

    /** What has no time to appear at must not appear now. */
    private static Standing planned(
            WordPressItem item,
            Optional<ExportDates.Published> published,
            FoundArticleBuilder article) {
        if (published.isEmpty()) {
            note(
                    item,
                    article,
                    "unknown-date",
                    "The post was scheduled, but does not say for when; it is a draft.");
            return Standing.DRAFT;
        }
        return Standing.publishedAt(time(item, published, article));
    }

    private static @Nullable Instant time(
            WordPressItem item,
            Optional<ExportDates.Published> published,
            FoundArticleBuilder article) {
        if (published.isPresent() && published.get().isGuessed()) {
            note(
                    item,
                    article,
                    "guessed-time-zone",
                    "The post has no time in UTC; its time zone is guessed from other posts.");
        }
        return published.map(ExportDates.Published::time).orElse(null);
    }

    private static void note(
            WordPressItem item, FoundArticleBuilder article, String code, String message) {
        article.note(new FoundNote(code, item.line(), message, null));
    }
}
