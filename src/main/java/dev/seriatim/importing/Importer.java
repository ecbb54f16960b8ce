package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.editing.Proposals;
import dev.seriatim.article.publication.PublicationTimes;
import dev.seriatim.article.publication.Publisher;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.series.ImportedParts;
import dev.seriatim.series.Inclusion;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.UUID;
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
    private final ImportedParts series;
    private final SiteRepository sites;
    private final ImportedArticles imported;
    private final Proposals proposals;
    private final EditorsWork editorsWork;
    private final Validator validator;
    private final TransactionLock lock;

    Importer(
            ArticleRepository articles,
            Editor editor,
            Publisher publisher,
            ImportedParts series,
            SiteRepository sites,
            ImportedArticles imported,
            Proposals proposals,
            EditorsWork editorsWork,
            Validator validator,
            TransactionLock lock) {
        this.articles = articles;
        this.editor = editor;
        this.publisher = publisher;
        this.series = series;
        this.sites = sites;
        this.imported = imported;
        this.proposals = proposals;
        this.editorsWork = editorsWork;
        this.validator = validator;
        this.lock = lock;
    }

    /**
     * Makes the article, or brings the one that was made from an earlier state of the same file up
     * to date. The same text again changes nothing, even if an editor has gone on with the article
     * since. What an editor has done is never written over: the text is kept beside the article
     * then.
     *
     * @throws ProblemException conflict if the article is in the trash
     * @throws UnreadableArticleException if no article can hold the text, or several have the title
     *     by which alone it is known
     */
    Item bringIn(Arrival arrival) {
        // Two imports of the same file at once: the second finds what the first made.
        lock.hold("import:" + arrival.source().value());
        return known(arrival)
                .map(articles::locked)
                .map(article -> meet(article, arrival))
                .orElseGet(() -> begin(arrival));
    }

    private Optional<UUID> known(Arrival arrival) {
        var made = imported.of(arrival.source());
        if (made.isPresent() || arrival.source().isFile()) {
            return made;
        }
        var titled = articles.titled(arrival.parsed().title());
        if (titled.size() > 1) {
            throw new UnreadableArticleException(
                    "Several articles have this title: send the text as a file that has a name.");
        }
        return titled.stream().findFirst();
    }

    private Item begin(Arrival arrival) {
        if (articles.isKnownTitle(arrival.parsed().title())) {
            arrival.note("Another article has this title, or had it; this is one of its own.");
        }
        var begun = editor.begin(valid(arrival.draft()));
        return finish(begun, Outcome.CREATED, arrival);
    }

    private Item meet(Article known, Arrival arrival) {
        var last = imported.lastWritten(known);
        if (arrival.isIn(last, known.draft())) {
            return report(known, Outcome.UNCHANGED, arrival);
        }
        var draft = valid(arrival.draftOver(known.draft()));
        var reason = editorsWork.in(known, last, draft, arrival.options().publish());
        if (reason.isPresent()) {
            return keepBeside(known, draft, reason.get(), arrival);
        }
        editor.revise(known, draft);
        return finish(known, Outcome.UPDATED, arrival);
    }

    private Item keepBeside(Article known, ArticleDraft draft, String reason, Arrival arrival) {
        var version = proposals.keepBeside(known, draft);
        if (version.isEmpty()) {
            remember(known, arrival);
            return report(known, Outcome.UNCHANGED, arrival);
        }
        arrival.keptBeside(version.getAsInt(), reason);
        return report(known, Outcome.CONFLICT, arrival);
    }

    private Item finish(Article article, Outcome outcome, Arrival arrival) {
        var parsed = arrival.parsed();
        remember(article, arrival);
        if (arrival.options().publish()) {
            publisher.publish(article, times(article, outcome));
        }
        parsed.site().ifPresent(sites::nameIfUnnamed);
        var place = parsed.series().map(title -> series.include(title, parsed.part(), article));
        place.map(Inclusion::doubts).ifPresent(doubts -> doubts.forEach(arrival::note));
        return arrival.became(outcome, articles.view(article), place.map(Inclusion::membership));
    }

    private void remember(Article article, Arrival arrival) {
        var written = arrival.written(article.version(), article.draft());
        imported.remember(article, arrival.source(), written);
    }

    /** From now on; an end that was planned for the article stays planned. */
    private PublicationTimes times(Article article, Outcome outcome) {
        return outcome == Outcome.CREATED
                ? PublicationTimes.NOW
                : new PublicationTimes(null, articles.status(article).unpublishAt());
    }

    private Item report(Article known, Outcome outcome, Arrival arrival) {
        var place = arrival.parsed().series().flatMap(title -> series.place(title, known));
        return arrival.became(outcome, articles.view(known), place);
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
}
