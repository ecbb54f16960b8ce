package dev.seriatim.redirect;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.prose.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        hold(List.of(slug), kind);
    }

    /** The same of several slugs. */
    public void hold(Collection<String> slugs, String kind) {
        lock.hold(slugs.stream().map(slug -> kind + " slug:" + slug).toList());
    }

    /**
     * Gives each translation its slug: the one that is written, or else the one that it has, or one
     * made of what it is called. All of them are held as {@link #hold} does.
     *
     * @param present the translations as they are
     * @param isTaken whether something else has a slug, or had it
     * @throws ProblemException slug taken
     */
    public <W extends SluggedTranslation<W>> Map<String, W> slugged(
            String kind,
            UUID id,
            Map<String, W> written,
            Map<String, W> present,
            Predicate<String> isTaken) {
        // In one order: two who want the same ones never wait for each other.
        written.values().stream()
                .flatMap(words -> Stream.ofNullable(words.slug()))
                .sorted()
                .forEach(slug -> hold(slug, kind));
        var slugged = new TreeMap<String, W>();
        written.forEach(
                (language, words) -> {
                    refuseTaken(language, words.slug(), isTaken);
                    var known =
                            Stream.of(words, present.getOrDefault(language, words))
                                    .flatMap(each -> Stream.ofNullable(each.slug()))
                                    .findFirst();
                    var slug =
                            known.orElseGet(() -> like(Slug.of(words.called(), id), kind, isTaken));
                    slugged.put(language, words.at(slug));
                });
        return slugged;
    }

    private static void refuseTaken(
            String language, @Nullable String slug, Predicate<String> isTaken) {
        if (slug != null && isTaken.test(slug)) {
            var detail = "This slug is already taken; choose another.";
            var place = Violation.at("/translations/" + language + "/slug", detail);
            throw new ProblemException(ProblemType.SLUG_TAKEN, detail, List.of(place));
        }
    }
}
