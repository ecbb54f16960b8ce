package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleBriefs;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes articles of what was never here. */
@ApplicationScoped
class Beginnings {

    private final ArticleBriefs briefs;
    private final Editor editor;
    private final Interpretation interpretation;
    private final Adaptation adaptation;

    Beginnings(
            ArticleBriefs briefs,
            Editor editor,
            Interpretation interpretation,
            Adaptation adaptation) {
        this.briefs = briefs;
        this.editor = editor;
        this.interpretation = interpretation;
        this.adaptation = adaptation;
    }

    /** Begins an article for each arrival. */
    List<Brought> begin(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        noteNamesakes(arrivals);
        var drafts = new LinkedHashMap<UUID, ArticleDraft>();
        interpretation.understand(arrivals);
        for (var arrival : arrivals) {
            drafts.put(arrival.id(), adaptation.valid(adaptation.draft(arrival)));
        }
        var wanted = List.copyOf(drafts.values());
        var begun = editor.beginLike(drafts);
        return IntStream.range(0, arrivals.size())
                .mapToObj(index -> begun(arrivals.get(index), wanted.get(index), begun.get(index)))
                .toList();
    }

    private void noteNamesakes(List<Arrival> arrivals) {
        var known =
                new HashSet<>(briefs.knownNames(arrivals.stream().map(Beginnings::title).toList()));
        for (var arrival : arrivals) {
            if (!known.add(title(arrival))) {
                arrival.note(
                        "same-title",
                        "Another article has this title, or had it; this is one of its own.");
            }
        }
    }

    private static String title(Arrival arrival) {
        return ArticleName.ofTitle(arrival.found().title());
    }

    private static Brought begun(Arrival arrival, ArticleDraft draft, Article begun) {
        if (draft.slug() != null && !begun.slug().equals(draft.slug())) {
            arrival.note("slug-taken", "Another article has its slug, or had it.", draft.slug());
        }
        return new Brought(arrival, begun, Outcome.CREATED, Optional.of(arrival.leftIn(begun)));
    }
}
