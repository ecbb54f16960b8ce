package dev.seriatim.article;

import dev.seriatim.author.Author;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.ProblemException;
import dev.seriatim.prose.Excerpt;
import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.Slug;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns drafts into articles: chooses the slug, finds or makes authors and topics, renders the
 * body.
 */
@ApplicationScoped
public class Editor {

    private final ArticleRepository articles;
    private final ArticleNames names;
    private final AuthorRepository authors;
    private final TopicRepository topics;
    private final SiteRepository sites;
    private final DatabaseClock clock;
    private final Journal journal;

    Editor(
            ArticleRepository articles,
            ArticleNames names,
            AuthorRepository authors,
            TopicRepository topics,
            SiteRepository sites,
            DatabaseClock clock,
            Journal journal) {
        this.articles = articles;
        this.names = names;
        this.authors = authors;
        this.topics = topics;
        this.sites = sites;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Begins an article with its first draft.
     *
     * @throws ProblemException slug taken, if the draft asks for a slug that is, or once was,
     *     another article's
     */
    public Article begin(ArticleDraft draft) {
        var article = new Article(manuscript(draft, null), clock.now());
        articles.persistAndFlush(article);
        names.bearDraft(article);
        journal.record("article.created", article.id(), Map.of("slug", article.slug()));
        return article;
    }

    /**
     * Makes the draft the newest version of the article. A draft that says what is already there
     * changes nothing.
     *
     * @return whether anything changed
     * @throws ProblemException slug taken, or a conflict if the article is in the trash
     */
    public boolean revise(Article article, ArticleDraft draft) {
        refuseTrashed(article);
        var manuscript = manuscript(draft, article);
        if (manuscript.draft().equals(article.draft())) {
            return false;
        }
        article.revise(manuscript, clock.now());
        articles.flush();
        names.bearDraft(article);
        journal.record(
                "article.revised",
                article.id(),
                Map.of("slug", article.slug(), "version", article.head().number()));
        return true;
    }

    /**
     * Lets nothing be done with an article in the trash but to restore it.
     *
     * @throws ProblemException conflict if it is there
     */
    public static void refuseTrashed(Article article) {
        if (article.isTrashed()) {
            throw ProblemException.conflict("The article is in the trash: restore it first.");
        }
    }

    private Manuscript manuscript(ArticleDraft draft, @Nullable Article article) {
        var language =
                Optional.ofNullable(draft.language())
                        .orElseGet(() -> sites.site().defaultLanguage());
        var prose = Markdown.render(draft.body(), language);
        var made = isExcerptMade(draft, article);
        var excerpt = made ? Excerpt.of(prose.lead(), language) : draft.excerpt();
        var writers = draft.authors().stream().map(authors::named).distinct().toList();
        var subjects = draft.topics().stream().map(topics::named).distinct().toList();
        var resolved = resolved(draft, slug(draft, article), excerpt, language, writers, subjects);
        var bodyLinks = BodyLinks.in(prose.links(), sites.urlTemplates());
        return new Manuscript(resolved, made, prose, bodyLinks, writers, subjects);
    }

    /**
     * Sending back the excerpt that was made, as one reads it, does not make it the editor's own.
     */
    private static boolean isExcerptMade(ArticleDraft draft, @Nullable Article article) {
        return draft.excerpt() == null
                || article != null
                        && article.head().excerptMade()
                        && draft.excerpt().equals(article.head().excerpt());
    }

    private String slug(ArticleDraft draft, @Nullable Article article) {
        if (draft.slug() != null) {
            return names.reserve(draft.slug(), article);
        }
        var keepsSlug =
                article != null
                        && (article.wasPublished(clock.now())
                                || ArticleName.ofTitle(draft.title())
                                        .equals(article.head().titleName()));
        return keepsSlug ? article.slug() : names.reserveLike(Slug.of(draft.title()), article);
    }

    private static ArticleDraft resolved(
            ArticleDraft draft,
            String slug,
            String excerpt,
            String language,
            List<Author> authors,
            List<Topic> topics) {
        return new ArticleDraft(
                draft.title(),
                slug,
                excerpt,
                language,
                draft.body(),
                authors.stream().map(Author::slug).toList(),
                topics.stream().map(Topic::slug).toList(),
                draft.contentRating(),
                draft.canonicalUrl(),
                draft.cover(),
                draft.related(),
                draft.worksCited());
    }
}
