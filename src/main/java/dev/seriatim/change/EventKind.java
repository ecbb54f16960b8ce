package dev.seriatim.change;

/**
 * What can happen to content: its word in the journal, and what readers see change through it.
 * Drafts are not seen, nor is what is made before anything published refers to it.
 */
public enum EventKind {
    ARTICLE_CREATED("article.created", TagsSql.NOTHING),
    ARTICLE_REVISED("article.revised", TagsSql.NOTHING),
    ARTICLE_DRAFT_DISCARDED("article.draft-discarded", TagsSql.NOTHING),
    ARTICLE_PROPOSED("article.proposed", TagsSql.NOTHING),
    ARTICLE_PUBLISHED("article.published", TagsSql.ARTICLE_IN_TIME),
    ARTICLE_UNPUBLISHED("article.unpublished", TagsSql.ARTICLE),
    ARTICLE_SCHEDULED("article.scheduled", TagsSql.ARTICLE_ALONE),
    ARTICLE_SCHEDULE_CANCELLED("article.schedule-cancelled", TagsSql.ARTICLE_ALONE),
    ARTICLE_APPEARED("article.appeared", TagsSql.ARTICLE),
    ARTICLE_EXPIRED("article.expired", TagsSql.ARTICLE),
    ARTICLE_TRANSLATION_LINKED("article.translation-linked", TagsSql.ARTICLE),
    ARTICLE_TRANSLATION_UNLINKED("article.translation-unlinked", TagsSql.ARTICLE),
    ARTICLE_TRANSLATION_REVIEWED("article.translation-reviewed", TagsSql.ARTICLE),
    ARTICLE_SLUG_RELEASED("article.slug-released", TagsSql.ARTICLE_BY_SLUG),
    ARTICLE_ADDRESS_KEPT("article.address-kept", TagsSql.REDIRECTS),
    ARTICLE_TRASHED("article.trashed", TagsSql.NOTHING),
    ARTICLE_RESTORED("article.restored", TagsSql.NOTHING),
    ARTICLE_PURGED("article.purged", TagsSql.ARTICLE),
    SERIES_CREATED("series.created", TagsSql.NOTHING),
    SERIES_REVISED("series.revised", TagsSql.SERIES),
    SERIES_ARRANGED("series.arranged", TagsSql.SERIES),
    SERIES_SLUG_RELEASED("series.slug-released", TagsSql.SERIES),
    SERIES_DELETED("series.deleted", TagsSql.SERIES),
    AUTHOR_CREATED("author.created", TagsSql.NOTHING),
    AUTHOR_REVISED("author.revised", TagsSql.AUTHOR),
    AUTHOR_SLUG_RELEASED("author.slug-released", TagsSql.AUTHOR),
    AUTHOR_DELETED("author.deleted", TagsSql.AUTHOR),
    AUTHOR_MERGED("author.merged", TagsSql.MERGED_AUTHOR),
    TOPIC_CREATED("topic.created", TagsSql.NOTHING),
    TOPIC_REVISED("topic.revised", TagsSql.TOPIC),
    TOPIC_SLUG_RELEASED("topic.slug-released", TagsSql.TOPIC),
    TOPIC_DELETED("topic.deleted", TagsSql.TOPIC),
    TOPIC_MERGED("topic.merged", TagsSql.MERGED_TOPIC),
    SITE_REVISED("site.revised", TagsSql.SITE),
    PREVIEW_GRANTED("preview.granted", TagsSql.NOTHING),
    PREVIEW_REVOKED("preview.revoked", TagsSql.NOTHING);

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
        return !touched.equals(TagsSql.NOTHING);
    }

    /**
     * The cache tags of all that it touches, as SQL: an array of texts, told from {@code
     * h.subject}, the id of what it happened to, and {@code h.slug}, {@code h.into} and {@code
     * h.formerly}, which the event says. The functions stand in R__7_invalidation.sql.
     */
    String touched() {
        return touched;
    }

    private static final class TagsSql {

        static final String NOTHING = "'{}'::text[]";

        static final String ARTICLE = "article_tags(cast(h.subject as uuid), null)";

        // Also the month in which it came out until now, where that is another.
        static final String ARTICLE_IN_TIME =
                "array(select unnest(article_tags(cast(h.subject as uuid), null)) union select month_tag(cast(nullif(h.formerly, '') as timestamptz)) where h.formerly <> '')";

        static final String ARTICLE_BY_SLUG =
                "article_tags(cast(h.subject as uuid), 'slug:' || h.slug)";

        // Nothing has changed yet, but the article's answers must not be kept beyond that time.
        static final String ARTICLE_ALONE = "array['article:' || h.subject]";

        static final String REDIRECTS = "array['redirects']";

        static final String SERIES = "series_tags(cast(h.subject as uuid))";

        static final String AUTHOR = "array['author:' || h.subject, 'authors', 'redirects']";

        static final String TOPIC = "array['redirects', 'topic:' || h.subject, 'topics']";

        static final String MERGED_AUTHOR =
                "array['author:' || h.subject, 'authors', 'redirects', (select 'author:' || list_id from list_slug where kind = 'author' and slug = h.into)]";

        static final String MERGED_TOPIC =
                "array['redirects', 'topic:' || h.subject, 'topics', (select 'topic:' || list_id from list_slug where kind = 'topic' and slug = h.into)]";

        static final String SITE = "array['site']";
    }
}
