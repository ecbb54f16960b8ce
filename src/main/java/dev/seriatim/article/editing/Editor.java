package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Happening;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Turns drafts into articles. */
@ApplicationScoped
public class Editor {

    private final ArticleRepository articles;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final ArticleNames names;
    private final Credits credits;
    private final Translations translations;
    private final DatabaseClock clock;
    private final Journal journal;

    Editor(
            ArticleRepository articles,
            VersionRepository versions,
            Drafts drafts,
            Manuscripts manuscripts,
            ArticleNames names,
            Credits credits,
            Translations translations,
            DatabaseClock clock,
            Journal journal) {
        this.articles = articles;
        this.versions = versions;
        this.drafts = drafts;
        this.manuscripts = manuscripts;
        this.names = names;
        this.credits = credits;
        this.translations = translations;
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
        return begin(TimeOrderedId.next(), draft);
    }

    /**
     * Begins an article whose id is known before.
     *
     * @throws ProblemException as above
     */
    public Article begin(UUID id, ArticleDraft draft) {
        var manuscript = manuscripts.of(draft, id, null, Meant.NOTHING);
        return keep(List.of(new Article(id, manuscript, clock.now()))).get(0);
    }

    /**
     * Begins articles whose ids are known before, each under its slug or the first of slug-2,
     * slug-3, … that no other article has or had.
     */
    public List<Article> beginLike(Map<UUID, ArticleDraft> drafts) {
        var now = clock.now();
        return keep(
                manuscripts.like(drafts).entrySet().stream()
                        .map(each -> new Article(each.getKey(), each.getValue(), now))
                        .toList());
    }

    private List<Article> keep(List<Article> begun) {
        articles.persist(begun);
        articles.flush();
        names.bearDrafts(begun);
        journal.record(
                EventKind.ARTICLE_CREATED,
                begun.stream()
                        .map(each -> new Happening(each.id(), Map.of("slug", each.slug())))
                        .toList());
        translations.settle(begun.stream().map(Article::id).toList());
        return begun;
    }

    /**
     * Makes the draft the newest version of the article. A draft that says what is already there
     * changes nothing; the slugs of its authors and topics mean those, whoever is called so.
     *
     * @return whether anything changed
     * @throws ProblemException slug taken, language taken, or a conflict if the article is in the
     *     trash
     */
    public boolean revise(Article article, ArticleDraft draft) {
        return write(article, draft, Meant.by(article.head()), drafts::keep);
    }

    /**
     * Makes sure that everybody and everything that drafts name is known, in one order. Who writes
     * several articles calls it first, so that two who name the same new ones never deadlock.
     */
    public void introduce(Collection<String> authors, Collection<String> topics) {
        credits.introduce(authors, topics);
    }

    /**
     * Makes the article say again what it said once. The draft that this takes the place of becomes
     * a version.
     *
     * @param read whom and what it meant
     * @throws ProblemException slug taken, or a conflict if the article is in the trash
     */
    void restore(Article article, ArticleDraft draft, Meant read) {
        write(article, draft, read, drafts::setAside);
    }

    /**
     * @param saved keeps the draft that is written over
     */
    private boolean write(
            Article article, ArticleDraft draft, Meant read, Consumer<Article> saved) {
        article.refuseTrashed();
        var manuscript = manuscripts.of(draft, article.id(), article, read);
        if (manuscript.draft().equals(article.draft())) {
            return false;
        }
        if (article.hasDraft()) {
            saved.accept(article);
        }
        article.revise(manuscript, () -> versions.next(article), clock.now());
        articles.flush();
        names.bearDrafts(List.of(article));
        journal.record(EventKind.ARTICLE_REVISED, article.id(), article.told());
        translations.settle(List.of(article.id()));
        return true;
    }
}
