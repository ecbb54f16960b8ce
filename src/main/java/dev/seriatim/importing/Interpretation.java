package dev.seriatim.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what an item means in words of its source: links to pages, authors, topics. */
@ApplicationScoped
class Interpretation {

    private final OldLinks oldLinks;
    private final Introduction introduction;

    Interpretation(OldLinks oldLinks, Introduction introduction) {
        this.oldLinks = oldLinks;
        this.introduction = introduction;
    }

    /** Has items of a run, all of the same one, say it in words that are understood here. */
    void understand(List<Arrival> arrivals) {
        var run = arrivals.get(0).provenance().run();
        if (run != null) {
            oldLinks.move(arrivals, run);
            for (var arrival : arrivals) {
                introduction.authors(arrival);
                arrival.isOn(introduction.topics(arrival));
            }
        }
    }
}
