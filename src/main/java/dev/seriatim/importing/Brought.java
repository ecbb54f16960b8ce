package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.importing.ImportReport.Outcome;
import java.util.Optional;

/**
 * What became of an arrival.
 *
 * @param written what is to be remembered of it; empty if nothing is
 */
record Brought(Arrival arrival, Article article, Outcome outcome, Optional<WrittenText> written) {

    /** Whether it wrote the article. */
    boolean isNews() {
        return outcome == Outcome.CREATED || outcome == Outcome.UPDATED;
    }
}
