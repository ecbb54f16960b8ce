package dev.seriatim.redirect;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.prose.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** The rule by which something gets a slug that nothing of its kind has or had. */
@ApplicationScoped
public class FreeSlug {

    private final TransactionLock lock;

    FreeSlug(TransactionLock lock) {
        this.lock = lock;
    }

    /**
     * Returns the slug, or the first of slug-2, slug-3, … that is free, and holds it as {@link
     * #hold} does.
     *
     * @param kind what is to bear the slug; an author and a topic may have the same
     */
    public String like(String slug, String kind, Predicate<String> isTaken) {
        var free = slug;
        hold(free, kind);
        for (var number = 2; isTaken.test(free); number++) {
            free = Slug.numbered(slug, number);
            hold(free, kind);
        }
        return free;
    }

    /**
     * Lets nobody else find the slug free until the transaction ends; who wants it at the same time
     * finds what this one made.
     */
    public void hold(String slug, String kind) {
        lock.hold(kind + " slug:" + slug);
    }
}
