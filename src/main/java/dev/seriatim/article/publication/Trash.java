package dev.seriatim.article.publication;

import dev.seriatim.access.Caller;
import dev.seriatim.access.Scope;
import dev.seriatim.article.Article;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts articles into the trash, and takes them out of it. */
@ApplicationScoped
public class Trash {

    private final Publisher publisher;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Journal journal;

    Trash(Publisher publisher, Caller caller, DatabaseClock clock, Journal journal) {
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Lets the caller go on only if they may: what readers see, or will see, is not every writer's.
     *
     * @throws ProblemException forbidden, without the scope publish
     */
    public void refuseUnlessAllowed(Article article) {
        if (publisher.isForReaders(article)) {
            caller.mustHave(
                    Scope.PUBLISH, "Taking this article from its readers needs the scope publish.");
        }
    }

    /**
     * Takes the article from its readers and out of its editors' lists. It keeps its names, and so
     * its links.
     */
    public void put(Article article) {
        if (article.isTrashed()) {
            return;
        }
        publisher.withdraw(article);
        article.trash(clock.now());
        journal.record(EventKind.ARTICLE_TRASHED, article.id(), article.told());
    }

    /**
     * Takes the article out of the trash, with all its versions and names; readers do not see it
     * until it is published again.
     */
    public void restore(Article article) {
        article.restore(clock.now());
        journal.record(EventKind.ARTICLE_RESTORED, article.id(), article.told());
    }
}
