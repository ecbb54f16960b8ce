package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.publication.PublicationTimes;
import dev.seriatim.article.publication.Publisher;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets readers see what came in, from when and until when its source says. */
@ApplicationScoped
class ImportedPublication {

    private final ArticleRepository articles;
    private final Publisher publisher;
    private final DatabaseClock clock;

    ImportedPublication(ArticleRepository articles, Publisher publisher, DatabaseClock clock) {
        this.articles = articles;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Tells of a draft whose article was published before that no reader loses it by that. */
    void noteShown(Article article, Arrival arrival) {
        if (arrival.found().standing().isDraft() && publisher.isForReaders(article)) {
            arrival.note(
                    "stays-published",
                    "What was published of it before stays published, whatever else came in is a draft; unpublish the article if it should go.");
        }
    }

    /** Publishes an article, now or later; what has had its time is kept from readers. */
    void begin(Article article, Outcome outcome, Arrival arrival) {
        var standing = arrival.found().standing();
        var end = standing.unpublishAt();
        if (end != null && !end.isAfter(clock.now())) {
            arrival.note("expired", "Its time with readers was over; it is kept from them.");
            return;
        }
        // An end that was planned for the article stays planned.
        var planned =
                outcome == Outcome.CREATED || end != null
                        ? end
                        : articles.status(article).unpublishAt();
        publisher.publish(article, new PublicationTimes(standing.publishAt(), planned));
    }
}
