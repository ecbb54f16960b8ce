package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.author.Author;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.topic.Topic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an article's draft said before it was written over. */
@Entity
@Immutable
@IdClass(EarlierDraft.Key.class)
class EarlierDraft {

    record Key(UUID articleId, long number) implements Serializable {}

    /**
     * Somebody or something that it names.
     *
     * @param id not known of what a release before kept
     * @param slug as it was
     * @param name as it was, or else the slug
     */
    record Mention(@Nullable UUID id, String slug, String name) {}

    @Id private UUID articleId;
    @Id private long number;

    private String title;
    private int wordCount;
    private Instant writtenAt;
    private Instant replacedAt;
    private String replacedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleDraft content;

    /** As text, since JSON columns lay it out anew. */
    private String metadata;

    /** Whom the content names, in its order; not known of what a release before kept. */
    private UUID @Nullable [] authorIds;

    private String @Nullable [] authorNames;
    private UUID @Nullable [] topicIds;
    private String @Nullable [] topicNames;

    protected EarlierDraft() {}

    EarlierDraft(Article article, long number, String replacedBy, Instant replacedAt) {
        this.articleId = article.id();
        this.number = number;
        this.title = article.draft().title();
        this.wordCount = article.head().body().wordCount();
        this.writtenAt = article.updatedAt();
        this.replacedAt = replacedAt;
        this.replacedBy = replacedBy;
        var draft = article.head().rewritten();
        this.content = with(draft, Metadata.NONE);
        this.metadata = draft.metadata().toString();
        var authors = article.head().authors();
        this.authorIds = authors.stream().map(Author::id).toArray(UUID[]::new);
        this.authorNames = authors.stream().map(Author::name).toArray(String[]::new);
        var topics = article.head().topics();
        this.topicIds = topics.stream().map(Topic::id).toArray(UUID[]::new);
        this.topicNames = topics.stream().map(Topic::name).toArray(String[]::new);
    }

    private static ArticleDraft with(ArticleDraft draft, Metadata metadata) {
        return draft.with(draft.authors(), draft.topics(), draft.contentRating(), metadata);
    }

    /** Those who were its authors. */
    List<Mention> authors() {
        return mentions(content.authors(), authorIds, authorNames);
    }

    /** What it was about. */
    List<Mention> topics() {
        return mentions(content.topics(), topicIds, topicNames);
    }

    private static List<Mention> mentions(
            List<String> slugs, UUID @Nullable [] ids, String @Nullable [] names) {
        return IntStream.range(0, slugs.size())
                .mapToObj(
                        place ->
                                ids == null || names == null
                                        ? new Mention(null, slugs.get(place), slugs.get(place))
                                        : new Mention(ids[place], slugs.get(place), names[place]))
                .toList();
    }

    /** What it said, with these words for its authors and topics. */
    ArticleDraft content(List<String> authors, List<String> topics) {
        return content.with(authors, topics, content.contentRating(), Metadata.read(metadata));
    }

    EarlierDraftView view(ArticleDraft content) {
        return new EarlierDraftView(number, content, writtenAt, replacedAt, replacedBy);
    }
}
