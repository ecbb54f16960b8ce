package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.publication.PublicationTimes;
import dev.seriatim.article.publication.Publisher;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.importing.ImportReport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;

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

    /** Publishes articles, now or later; what has had its time is kept from readers. */
    void begin(List<Brought> brought) {
        var planned = new LinkedHashMap<Article, PublicationTimes>();
        for (var each : brought) {
            var arrival = each.arrival();
            if (arrival.isForReaders() && isOver(arrival)) {
                arrival.note("expired", "Its time with readers was over; it is kept from them.");
            } else if (arrival.isForReaders()) {
                planned.put(each.article(), times(each));
            }
        }
        publisher.publish(planned);
    }

    private boolean isOver(Arrival arrival) {
        var end = arrival.found().standing().unpublishAt();
        return end != null && !end.isAfter(clock.now());
    }

    private PublicationTimes times(Brought brought) {
        var standing = brought.arrival().found().standing();
        var end = standing.unpublishAt();
        // An end that was planned for the article stays planned.
        var planned =
                brought.outcome() == Outcome.CREATED || end != null
                        ? end
                        : articles.status(brought.article()).unpublishAt();
        return new PublicationTimes(standing.publishAt(), planned);
    }
}
