package dev.seriatim.article;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.author.Author;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.fulltext.SearchIndex.SearchableText;
import dev.seriatim.fulltext.TitleWords;
import dev.seriatim.topic.Topic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of an article at one moment. It can be rewritten until it is published or
 * promised to readers; from then on it is frozen, and the next edit begins the next version; the
 * trigger {@code article_version_frozen} of R__1_guards.sql sees to that. To freeze it does not
 * write its text again.
 */
@Entity
@DynamicUpdate
public class ArticleVersion {

    @Id private UUID id;

    private UUID articleId;
    private int number;
    private String title;
    private String titleName;
    private int[] titleWords;
    private String slug;
    private String language;

    @Embedded private VersionExcerpt excerpt;
    @Embedded private PrintedBody body;
    @Embedded private VersionDetails details;

    @ManyToMany
    @JoinTable(
            name = "version_author",
            joinColumns = @JoinColumn(name = "version_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"))
    @OrderColumn(name = "position")
    private List<Author> authors = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "version_topic",
            joinColumns = @JoinColumn(name = "version_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "position")
    private List<Topic> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "related_link", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<RelatedLink> related = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "body_link", joinColumns = @JoinColumn(name = "version_id"))
    private List<BodyLink> bodyLinks = new ArrayList<>();

    private Instant createdAt;

    @Embedded private Freezing freezing = Freezing.none();

    protected ArticleVersion() {}

    @SuppressWarnings("NullAway.Init") // write() says the rest
    ArticleVersion(UUID articleId, int number, Manuscript manuscript, Instant now) {
        this.id = TimeOrderedId.next();
        this.articleId = articleId;
        this.number = number;
        this.createdAt = now;
        write(manuscript);
    }

    /** A version that came from elsewhere and that no reader was ever shown; it never changes. */
    public static ArticleVersion proposal(
            UUID articleId, int number, Manuscript manuscript, String actor, Instant now) {
        var version = new ArticleVersion(articleId, number, manuscript, now);
        version.freezing = Freezing.proposedBy(actor, now);
        return version;
    }

    final void write(Manuscript manuscript) {
        var draft = manuscript.draft();
        title = draft.title();
        titleName = ArticleName.ofTitle(title);
        slug = manuscript.slug();
        excerpt = new VersionExcerpt(manuscript);
        language = manuscript.language();
        titleWords = TitleWords.of(title, language);
        details = new VersionDetails(draft);
        body = new PrintedBody(draft.body(), manuscript.prose());
        replace(bodyLinks, manuscript.bodyLinks());
        replace(authors, manuscript.authors());
        replace(topics, manuscript.topics());
        replace(related, draft.related().stream().map(RelatedLink::new).toList());
    }

    private static <T> void replace(List<T> kept, List<T> written) {
        kept.clear();
        kept.addAll(written);
    }

    void freeze(Freezing frozen) {
        freezing = frozen;
    }

    public Freezing freezing() {
        return freezing;
    }

    /** What it is to be found by. */
    public SearchableText searchable() {
        return new SearchableText(
                id,
                language,
                title,
                excerpt.text(),
                body.headings(),
                body.text(),
                Stream.concat(authors.stream().map(Author::id), topics.stream().map(Topic::id))
                        .toList());
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    String slug() {
        return slug;
    }

    public String titleName() {
        return titleName;
    }

    /** Whether this is the excerpt, and nobody wrote it. */
    public boolean hasMadeExcerpt(String text) {
        return excerpt.isMade(text);
    }

    public List<Author> authors() {
        return authors;
    }

    public List<Topic> topics() {
        return topics;
    }

    public PrintedBody body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What an editor would write to get this version. */
    public ArticleDraft draft() {
        return draft(excerpt.text());
    }

    /** The same, but an excerpt that was made from the body is left to be made again. */
    public ArticleDraft rewritten() {
        return draft(excerpt.written());
    }

    private ArticleDraft draft(@Nullable String summary) {
        return details.complete(
                title,
                slug,
                summary,
                language,
                body.source(),
                authors.stream().map(Author::slug).toList(),
                topics.stream().map(Topic::slug).toList(),
                related.stream().map(RelatedLink::draft).toList());
    }
}
