package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.OriginalDraft;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.RunRelations.Translation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes articles translations of those that they are translations of in their source, in whatever
 * order they came. An import tells that once of an article: what editors make of it afterwards
 * stays.
 */
@ApplicationScoped
class OriginalLinks {

    private final RunRelations relations;
    private final RunNotes notes;
    private final ImportedArticles imported;
    private final ArticleRepository articles;
    private final Translations translations;

    OriginalLinks(
            RunRelations relations,
            RunNotes notes,
            ImportedArticles imported,
            ArticleRepository articles,
            Translations translations) {
        this.relations = relations;
        this.notes = notes;
        this.imported = imported;
        this.articles = articles;
        this.translations = translations;
    }

    /**
     * Links all translations of a run whose originals are here; of the others, a note says so.
     *
     * @param isDryRun whether that is to be seen in the transaction of the caller alone
     */
    void link(UUID run, Lease lease, boolean isDryRun) {
        var some = relations.translations(run, 0);
        while (!some.isEmpty()) {
            for (var translation : some) {
                lease.mustHold();
                linked(translation, isDryRun)
                        .map(why -> new Note("translation-not-linked", null, why, null))
                        .ifPresent(note -> notes.note(run, translation.number(), note, isDryRun));
            }
            some = relations.translations(run, some.get(some.size() - 1).finding());
        }
    }

    /** Links a translation; a sentence tells why it cannot be. */
    private Optional<String> linked(Translation translation, boolean isDryRun) {
        var article = translation.article();
        var original = translation.original();
        if (original == null) {
            return Optional.of("It is a translation of something that is not here.");
        }
        if (article == null || translation.outcome() == Outcome.CONFLICT) {
            return Optional.of("It is kept beside an article, and so is what it translates.");
        }
        if (original.equals(translation.known())) {
            return Optional.empty();
        }
        try {
            return isDryRun
                    ? linked(article, original)
                    : QuarkusTransaction.requiringNew().call(() -> linked(article, original));
        } catch (ProblemException refused) {
            return Optional.of("It stands alone: " + refused.getMessage());
        }
    }

    private Optional<String> linked(UUID id, UUID original) {
        for (var article : articles.locked(List.of(id)).values()) {
            var said = articles.view(article).translationOf();
            if (said != null && !original.equals(said.articleId())) {
                return Optional.of("It is a translation of another article here, and stays one.");
            }
            if (said == null) {
                begin(article, original);
            }
            imported.rememberOriginal(id, original);
        }
        return Optional.empty();
    }

    private void begin(Article article, UUID original) {
        translations.write(article, new OriginalDraft(original, null, null, null), () -> {});
    }
}
