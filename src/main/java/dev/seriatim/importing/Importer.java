package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleName;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.Editor;
import dev.seriatim.article.PublicationTimes;
import dev.seriatim.article.Publisher;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.ProblemException;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.series.SeriesEditor;
import dev.seriatim.series.SeriesMembership;
import dev.seriatim.site.SiteRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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
        var name = ArticleName.ofTitle(parsed.title());
        // Two imports of the same title at once: the second finds what the first made.
        lock.hold("import:" + name);
        var known = imported.of(name).map(articles::locked).orElse(null);
        if (known != null && Arrays.equals(imported.digest(known), file.digest())) {
            var place = parsed.series().flatMap(title -> series.place(title, known));
            return item(file, Outcome.UNCHANGED, known, place, parsed);
        }
        var article = known == null ? begin(parsed) : revise(known, parsed);
        imported.remember(article, name, file.digest());
        if (publish) {
            publisher.publish(article, PublicationTimes.NOW);
        }
        parsed.site().ifPresent(sites::nameIfUnnamed);
        var place = parsed.series().map(title -> series.include(title, article));
        var outcome = known == null ? Outcome.CREATED : Outcome.UPDATED;
        return item(file, outcome, article, place, parsed);
    }

    /** Tells what {@link #bringIn} would do, and leaves no trace of it. */
    @Transactional(TxType.REQUIRES_NEW)
    Item rehearse(SourceFile file, ParsedArticle parsed, boolean publish) {
        var rehearsed = bringIn(file, parsed, publish).rehearsed();
        QuarkusTransaction.setRollbackOnly();
        return rehearsed;
    }

    private Article begin(ParsedArticle parsed) {
        if (articles.isKnownTitle(parsed.title())) {
            throw ProblemException.conflict(
                    "An article with this title was written here; importing would overwrite it.");
        }
        return editor.begin(valid(draft(parsed)));
    }

    private Article revise(Article known, ParsedArticle parsed) {
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

    private Item item(
            SourceFile file,
            Outcome outcome,
            Article article,
            Optional<SeriesMembership> place,
            ParsedArticle parsed) {
        var view = articles.view(article);
        var described =
                new ImportedArticle(
                        view.id(), article.slug(), article.draft().title(), view.state());
        var notes =
                parsed.notes().stream().map(note -> new Note(note.line(), note.message())).toList();
        return new Item(file.name(), outcome, described, place.orElse(null), notes);
    }
}
