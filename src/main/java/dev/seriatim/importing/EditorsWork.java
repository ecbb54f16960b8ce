package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Tells what editors have done with an article since it was imported, as no import may undo it. */
@ApplicationScoped
class EditorsWork {

    private static final Set<String> KEPT_FROM_READERS = Set.of("unpublished", "scheduled");

    private final ArticleRepository articles;

    EditorsWork(ArticleRepository articles) {
        this.articles = articles;
    }

    /**
     * Why the text of an import may not take the place of the article's own; empty if it may. What
     * an import never writes (slug, excerpt, topics, cover, …) may have changed without harm, as it
     * stays.
     *
     * @param last what an import wrote last into the article, if one did
     * @param incoming what the import would write now
     * @param arrival how it would come in
     */
    Optional<String> in(
            Article article, Optional<WrittenText> last, ArticleDraft incoming, Arrival arrival) {
        if (last.isEmpty()) {
            return Optional.of("The article of this title was written here.");
        }
        var written = last.get();
        if (article.hasDraft() && article.version() != written.version()) {
            return Optional.of("An editor has a draft of the article.");
        }
        if (arrival.isForReaders() && isKeptFromReaders(article, arrival)) {
            return Optional.of(
                    "An editor has scheduled the article, or taken it from its readers.");
        }
        return isAsWritten(article, written, incoming, arrival)
                ? Optional.empty()
                : Optional.of("The article was changed here since it was imported.");
    }

    private boolean isKeptFromReaders(Article article, Arrival arrival) {
        var standing = articles.status(article);
        if (standing.state().equals("scheduled") && arrival.isPlannedFor(standing.publishAt())) {
            return false;
        }
        var shown = standing.publishedVersion();
        var waits = !article.hasDraft() && (shown == null || shown != article.version());
        return waits || KEPT_FROM_READERS.contains(standing.state());
    }

    /** A version that readers were promised never changes. */
    private static boolean isFrozenSince(Article article, WrittenText written) {
        return !article.hasDraft() && article.version() == written.version();
    }

    private static boolean isAsWritten(
            Article article, WrittenText written, ArticleDraft incoming, Arrival arrival) {
        var present = arrival.comparable(article.draft());
        var keepsAuthors = incoming.authors().equals(present.authors());
        return isFrozenSince(article, written)
                ? keepsAuthors || !written.isByChosenAuthors()
                : written.isTextOf(present) && (keepsAuthors || written.isByAuthorsOf(present));
    }
}
