package dev.seriatim.importing;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds what an item means in words of its source: links to pages, authors, topics. */
@ApplicationScoped
class Interpretation {

    private final OldLinks oldLinks;
    private final Introduction introduction;

    Interpretation(OldLinks oldLinks, Introduction introduction) {
        this.oldLinks = oldLinks;
        this.introduction = introduction;
    }

    /** Has an item of a run say it in words that are understood here. */
    void understand(Arrival arrival) {
        if (arrival.provenance().run() != null) {
            oldLinks.move(arrival);
            introduction.authors(arrival);
            arrival.isOn(introduction.topics(arrival));
        }
    }
}
