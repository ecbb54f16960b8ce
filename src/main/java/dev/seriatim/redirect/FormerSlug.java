package dev.seriatim.redirect;

import dev.seriatim.http.problem.ProblemException;
import java.util.Collection;
import java.util.Set;

/** The rule by which a slug that something once had is given up, so that another may have it. */
public final class FormerSlug {

    private FormerSlug() {}

    /**
     * Takes a former slug from those that something has and had.
     *
     * @param present those that it has now
     * @throws ProblemException conflict if it is a present one; not found if it is none of them
     */
    public static void release(String slug, Set<String> slugs, Collection<String> present) {
        if (present.contains(slug)) {
            throw ProblemException.conflict("This is a present slug: change it first.");
        }
        if (!slugs.remove(slug)) {
            throw ProblemException.notFound("This slug was never had here, or is given up.");
        }
    }
}
