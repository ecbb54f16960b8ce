package dev.seriatim.change;

/**
 * What can happen to content: its word in the journal, and what readers see change through it.
 * Drafts are not seen, nor is what is made before anything published refers to it.
 */
public enum EventKind {
    ARTICLE_CREATED("article.created", Touched.NOTHING),
    ARTICLE_REVISED("article.revised", Touched.NOTHING),
    ARTICLE_PROPOSED("article.proposed", Touched.NOTHING),
    ARTICLE_PUBLISHED("article.published", Touched.ARTICLE),
    ARTICLE_UNPUBLISHED("article.unpublished", Touched.ARTICLE),
    ARTICLE_SCHEDULED("article.scheduled", Touched.ARTICLE_ALONE),
    ARTICLE_SCHEDULE_CANCELLED("article.schedule-cancelled", Touched.ARTICLE_ALONE),
    ARTICLE_SLUG_RELEASED("article.slug-released", Touched.ARTICLE_BY_SLUG),
    ARTICLE_TRASHED("article.trashed", Touched.NOTHING),
    ARTICLE_RESTORED("article.restored", Touched.NOTHING),
    ARTICLE_PURGED("article.purged", Touched.NOTHING),
    SERIES_CREATED("series.created", Touched.NOTHING),
    SERIES_REVISED("series.revised", Touched.SERIES),
    SERIES_ARRANGED("series.arranged", Touched.SERIES),
    SERIES_SLUG_RELEASED("series.slug-released", Touched.SERIES),
    SERIES_DELETED("series.deleted", Touched.SERIES),
    AUTHOR_CREATED("author.created", Touched.NOTHING),
    AUTHOR_REVISED("author.revised", Touched.AUTHOR),
    AUTHOR_SLUG_RELEASED("author.slug-released", Touched.AUTHOR),
    AUTHOR_DELETED("author.deleted", Touched.AUTHOR),
    TOPIC_CREATED("topic.created", Touched.NOTHING),
    TOPIC_REVISED("topic.revised", Touched.TOPIC),
    TOPIC_SLUG_RELEASED("topic.slug-released", Touched.TOPIC),
    TOPIC_DELETED("topic.deleted", Touched.TOPIC),
    TOPIC_MERGED("topic.merged", Touched.MERGED),
    SITE_REVISED("site.revised", Touched.SITE),
    PREVIEW_GRANTED("preview.granted", Touched.NOTHING),
    PREVIEW_REVOKED("preview.revoked", Touched.NOTHING);

    private final String word;
    private final String touched;

    EventKind(String word, String touched) {
        this.word = word;
        this.touched = touched;
    }

    /** The kind's word, as {@code subject.verb}. */
    String word() {
        return word;
    }

    /** Whether readers see anything of it. */
    boolean isSeen() {
        return !touched.equals(Touched.NOTHING);
    }

    /**
     * The cache tags of all that it touches, as SQL: an array of texts, told from {@code :subject},
     * the id of what it happened to, and {@code :slug} and {@code :into}, which the event says. The
     * functions stand in R__7_invalidation.sql.
     */
    String touched() {
        return touched;
    }

    private static final class Touched {

        static final String NOTHING = "'{}'::text[]";

        static final String ARTICLE = "article_tags(cast(:subject as uuid), null)";

        static final String ARTICLE_BY_SLUG =
                "article_tags(cast(:subject as uuid), 'slug:' || :slug)";

        // Nothing has changed yet, but the article's answers must not be kept beyond that time.
        static final String ARTICLE_ALONE = "array['article:' || :subject]";

        static final String SERIES = "series_tags(cast(:subject as uuid))";

        static final String AUTHOR = "array['author:' || :subject, 'authors', 'redirects']";

        static final String TOPIC = "array['redirects', 'topic:' || :subject, 'topics']";

        static final String MERGED =
                "array['redirects', 'topic:' || :subject, 'topics', (select 'topic:' || list_id from list_slug where kind = 'topic' and slug = :into)]";

        static final String SITE = "array['site']";
    }
}
