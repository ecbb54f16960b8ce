package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleVersion;
import dev.seriatim.article.Manuscript;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;

/** Texts from elsewhere that do not take the place of an editor's. */
@ApplicationScoped
public class Proposals {

    private final VersionRepository versions;
    private final Manuscripts manuscripts;
    private final DatabaseClock clock;
    private final Journal journal;

    Proposals(
            VersionRepository versions,
            Manuscripts manuscripts,
            DatabaseClock clock,
            Journal journal) {
        this.versions = versions;
        this.manuscripts = manuscripts;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Keeps a text beside the article, as a version that never changes and that an editor may
     * restore; article, draft and readers see nothing of it. What is kept already is not kept
     * twice.
     *
     * @return the number of the version; empty if the article says this already
     * @throws ProblemException a conflict if the article is in the trash
     */
    public OptionalInt keepBeside(Article article, ArticleDraft draft) {
        article.refuseTrashed();
        var manuscript = manuscripts.of(draft, article.id(), article, Meant.by(article.head()));
        if (manuscript.draft().equals(article.draft())) {
            return OptionalInt.empty();
        }
        var kept =
                versions.proposed(article).stream()
                        .filter(version -> version.draft().equals(manuscript.draft()))
                        .findFirst()
                        .orElseGet(() -> propose(article, manuscript));
        return OptionalInt.of(kept.number());
    }

    private ArticleVersion propose(Article article, Manuscript manuscript) {
        var now = clock.now();
        var next = versions.next(article);
        var proposal =
                ArticleVersion.proposal(article.id(), next, manuscript, journal.actor(), now);
        versions.persistAndFlush(proposal);
        journal.record(
                EventKind.ARTICLE_PROPOSED,
                article.id(),
                Map.of("slug", article.slug(), "version", next));
        return proposal;
    }
}
