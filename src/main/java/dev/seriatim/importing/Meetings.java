package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.editing.Proposals;
import dev.seriatim.importing.DoneItems.Former;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Brings articles that are here already up to date. What an editor has done is never written over:
 * the text is kept beside the article then.
 */
@ApplicationScoped
class Meetings {

    private final ArticleRepository articles;
    private final Editor editor;
    private final Proposals proposals;
    private final ImportedPublication publication;
    private final Interpretation interpretation;
    private final Adaptation adaptation;
    private final EditorsWork editorsWork;

    Meetings(
            ArticleRepository articles,
            Editor editor,
            Proposals proposals,
            ImportedPublication publication,
            Interpretation interpretation,
            Adaptation adaptation,
            EditorsWork editorsWork) {
        this.articles = articles;
        this.editor = editor;
        this.proposals = proposals;
        this.publication = publication;
        this.interpretation = interpretation;
        this.adaptation = adaptation;
        this.editorsWork = editorsWork;
    }

    /**
     * Lets an arrival meet its article.
     *
     * @param last what an import wrote last into the article, if one did
     */
    Brought meet(Article known, Optional<WrittenText> last, Arrival arrival) {
        if (arrival.isIn(last, known)) {
            return new Brought(arrival, known, Outcome.UNCHANGED, Optional.empty());
        }
        interpretation.understand(List.of(arrival));
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
        return reason.isPresent()
                ? keepBeside(known, draft, reason.get(), arrival, newer)
                : update(known, draft, arrival, newer);
    }

    private Brought update(Article known, ArticleDraft draft, Arrival arrival, NewerDraft newer) {
        if (!known.hasDraft()) {
            var shown = articles.status(known).publishedVersion();
            arrival.replaces(
                    new Former(known.version(), shown != null && shown == known.version()));
        }
        editor.revise(known, draft);
        var written = newer.remembered(arrival.leftIn(known));
        return new Brought(arrival, known, Outcome.UPDATED, Optional.of(written));
    }

    private Brought keepBeside(
            Article known, ArticleDraft draft, String reason, Arrival arrival, NewerDraft newer) {
        var version = proposals.keepBeside(known, draft);
        if (version.isEmpty()) {
            var written = newer.remembered(arrival.leftIn(known)).writtenHere();
            return new Brought(arrival, known, Outcome.UNCHANGED, Optional.of(written));
        }
        arrival.keptBeside(version.getAsInt(), reason);
        return new Brought(arrival, known, Outcome.CONFLICT, Optional.empty());
    }
}
