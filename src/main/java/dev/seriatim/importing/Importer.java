package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.Editor;
import dev.seriatim.article.PublicationTimes;
import dev.seriatim.article.Publisher;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.ProblemException;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.prose.Slug;
import dev.seriatim.series.SeriesEditor;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a parsed article in: content, series, site, publication. The caller's transaction makes it
 * all or nothing.
 */
@ApplicationScoped
class Importer {

    private final ArticleRepository articles;
    private final Editor editor;
    private final Publisher publisher;
    private final SeriesEditor series;
    private final SiteRepository sites;
    private final ImportedArticles imported;
    private final Validator validator;
    private final TransactionLock lock;

    Importer(
            ArticleRepository articles,
            Editor editor,
            Publisher publisher,
            SeriesEditor series,
            SiteRepository sites,
            ImportedArticles imported,
            Validator validator,
            TransactionLock lock) {
        this.articles = articles;
        this.editor = editor;
        this.publisher = publisher;
        this.series = series;
        this.sites = sites;
        this.imported = imported;
        this.validator = validator;
        this.lock = lock;
    }

    /**
     * Makes the article, or brings the one that was made from an earlier state of the same file up
     * to date. The same text again changes nothing, even if an editor has gone on with the article
     * since.
     *
     * @throws ProblemException conflict if an article of this title was not imported, or is in the
     *     trash
     */
    Item bringIn(SourceFile file, ParsedArticle parsed, boolean publish) {
        var slug = Slug.of(parsed.title());
        var digest = file.digest();
        // Two imports of the same title at once: the second finds what the first made.
        lock.hold("import:" + slug);
        var known = articles.lockedBySlug(slug).orElse(null);
        if (known != null && Arrays.equals(lastDigest(known), digest)) {
            return item(file.name(), Outcome.UNCHANGED, known, parsed);
        }
        var article = write(known, parsed);
        imported.remember(article, digest);
        if (publish) {
            publisher.publish(article, PublicationTimes.NOW);
        }
        parsed.site().ifPresent(name -> sites.locked().nameIfUnnamed(name));
        return item(
                file.name(), known == null ? Outcome.CREATED : Outcome.UPDATED, article, parsed);
    }

    private byte[] lastDigest(Article article) {
        return imported.digest(article)
                .orElseThrow(
                        () ->
                                ProblemException.conflict(
                                        "An article with this title was written here; importing would overwrite it."));
    }

    private Article write(@Nullable Article known, ParsedArticle parsed) {
        if (known == null) {
            return editor.begin(valid(draft(parsed)));
        }
        editor.revise(known, valid(draft(parsed).over(known.draft())));
        return known;
    }

    private static ArticleDraft draft(ParsedArticle parsed) {
        var related = parsed.related().stream().map(RelatedLinkDraft::toTitle).toList();
        return ArticleDraft.of(parsed.title(), parsed.body(), parsed.authors(), related);
    }

    private ArticleDraft valid(ArticleDraft draft) {
        var wrong =
                validator.validate(draft).stream()
                        .map(
                                violation ->
                                        violation.getPropertyPath() + ": " + violation.getMessage())
                        .sorted()
                        .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new UnreadableArticleException(wrong);
        }
        return draft;
    }

    private Item item(String file, Outcome outcome, Article article, ParsedArticle parsed) {
        var view = articles.view(article);
        var membership = parsed.series().map(title -> series.include(title, article)).orElse(null);
        var described =
                new ImportedArticle(
                        view.id(), article.slug(), article.draft().title(), view.state());
        return new Item(file, outcome, described, membership, parsed.notes());
    }
}
