package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.editing.Proposals;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.DoneItems.Former;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.text.UnreadableArticleException;
import dev.seriatim.series.ImportedParts;
import dev.seriatim.series.SeriesMembership;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings an article in: content, series, site, publication. The caller's transaction makes it all
 * or nothing.
 */
@ApplicationScoped
class Importer {

    private final ArticleRepository articles;
    private final Editor editor;
    private final ImportedPublication publication;
    private final ImportedParts series;
    private final SiteRepository sites;
    private final ImportedArticles imported;
    private final Proposals proposals;
    private final EditorsWork editorsWork;
    private final Adaptation adaptation;
    private final OldLinks oldLinks;
    private final Introduction introduction;
    private final Forwarding forwarding;
    private final TransactionLock lock;

    Importer(
            ArticleRepository articles,
            Editor editor,
            ImportedPublication publication,
            ImportedParts series,
            SiteRepository sites,
            ImportedArticles imported,
            Proposals proposals,
            EditorsWork editorsWork,
            Adaptation adaptation,
            OldLinks oldLinks,
            Introduction introduction,
            Forwarding forwarding,
            TransactionLock lock) {
        this.articles = articles;
        this.editor = editor;
        this.publication = publication;
        this.series = series;
        this.sites = sites;
        this.imported = imported;
        this.proposals = proposals;
        this.editorsWork = editorsWork;
        this.adaptation = adaptation;
        this.oldLinks = oldLinks;
        this.introduction = introduction;
        this.forwarding = forwarding;
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
        if (made.isPresent() || !arrival.source().isTitle()) {
            return made;
        }
        var titled = articles.titled(arrival.found().title());
        if (titled.size() > 1) {
            throw new UnreadableArticleException(
                    "Several articles have this title: send the text as a file that has a name.");
        }
        return titled.stream().findFirst();
    }

    private Item begin(Arrival arrival) {
        if (articles.isKnownTitle(arrival.found().title())) {
            arrival.note(
                    "same-title",
                    "Another article has this title, or had it; this is one of its own.");
        }
        understand(arrival);
        var draft = adaptation.valid(adaptation.draft(arrival));
        var begun = editor.beginLike(arrival.id(), draft);
        if (draft.slug() != null && !begun.slug().equals(draft.slug())) {
            arrival.note("slug-taken", "Another article has its slug, or had it.", draft.slug());
        }
        return finish(begun, Outcome.CREATED, arrival, arrival.leftIn(begun));
    }

    private Item meet(Article known, Arrival arrival) {
        var last = imported.lastWritten(known);
        if (arrival.isIn(last, known.draft())) {
            return report(known, Outcome.UNCHANGED, arrival);
        }
        understand(arrival);
        publication.noteShown(known, arrival);
        var newer = adaptation.newer(known, arrival, last);
        newer.edited()
                .forEach(
                        field ->
                                arrival.note(
                                        "kept-as-edited",
                                        "Its source says something new for %s, which stays as it was edited here."
                                                .formatted(field)));
        var draft = adaptation.valid(newer.over(arrival.tellsRelated()));
        var reason = editorsWork.in(known, last, draft, arrival);
        if (reason.isPresent()) {
            return keepBeside(known, draft, reason.get(), arrival, newer);
        }
        if (!known.hasDraft()) {
            var shown = articles.status(known).publishedVersion();
            arrival.replaces(
                    new Former(known.version(), shown != null && shown == known.version()));
        }
        editor.revise(known, draft);
        return finish(known, Outcome.UPDATED, arrival, newer.remembered(arrival.leftIn(known)));
    }

    private Item keepBeside(
            Article known, ArticleDraft draft, String reason, Arrival arrival, NewerDraft newer) {
        var version = proposals.keepBeside(known, draft);
        if (version.isEmpty()) {
            remember(known, arrival, newer.remembered(arrival.leftIn(known)).writtenHere());
            return report(known, Outcome.UNCHANGED, arrival);
        }
        arrival.keptBeside(version.getAsInt(), reason);
        return report(known, Outcome.CONFLICT, arrival);
    }

    /** Finds what an item means in words of its source: links to pages, authors, topics. */
    private void understand(Arrival arrival) {
        if (arrival.provenance().run() != null) {
            oldLinks.move(arrival);
            introduction.authors(arrival);
            arrival.isOn(introduction.topics(arrival));
        }
    }

    private Item finish(Article article, Outcome outcome, Arrival arrival, WrittenText written) {
        if (arrival.provenance().run() != null) {
            forwarding.keep(article, arrival);
            Comparison.note(article, arrival);
        }
        if (arrival.isForReaders()) {
            publication.begin(article, outcome, arrival);
        }
        remember(article, arrival, written);
        arrival.site().ifPresent(sites::nameIfUnnamed);
        var places = arrival.parts().stream().map(part -> include(part, article, arrival)).toList();
        return arrival.became(outcome, articles.view(article), places.stream().findFirst());
    }

    private SeriesMembership include(PartPlace part, Article article, Arrival arrival) {
        var included = series.include(part.title(), part.part(), article);
        included.doubts().forEach(doubt -> arrival.note("series-place", doubt));
        return included.membership();
    }

    private void remember(Article article, Arrival arrival, WrittenText written) {
        imported.remember(article, arrival.source(), written, arrival.provenance().run());
    }

    private Item report(Article known, Outcome outcome, Arrival arrival) {
        var place =
                arrival.parts().stream()
                        .flatMap(part -> series.place(part.title(), known).stream())
                        .findFirst();
        return arrival.became(outcome, articles.view(known), place);
    }
}
