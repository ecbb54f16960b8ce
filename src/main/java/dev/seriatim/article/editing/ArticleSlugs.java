package dev.seriatim.article.editing;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.article.Article;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.redirect.FreeSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes sure of slugs for articles, none of which another one has or had. */
@ApplicationScoped
class ArticleSlugs {

    private static final String KIND = "article";

    private final Session database;
    private final FreeSlug slugs;

    ArticleSlugs(Session database, FreeSlug slugs) {
        this.database = database;
        this.slugs = slugs;
    }

    /**
     * The slug, made sure of for this article.
     *
     * @throws ProblemException slug taken, if it is or once was another article's
     */
    String reserve(String slug, @Nullable Article article) {
        slugs.hold(slug, KIND);
        if (isTaken(slug, article)) {
            throw new ProblemException(
                    ProblemType.SLUG_TAKEN,
                    "Another article has this slug, or had it once.",
                    List.of(
                            Violation.at(
                                    "/slug", "choose a slug that no other article has or had")));
        }
        return slug;
    }

    /** The slug, or the first of slug-2, slug-3, … that no other article has or had. */
    String reserveLike(String slug, @Nullable Article article) {
        return slugs.like(slug, KIND, wanted -> isTaken(wanted, article));
    }

    /** The same for articles that are begun: none gets the slug of one before it, either. */
    List<String> reserveLike(List<String> wanted) {
        slugs.hold(wanted, KIND);
        var taken = new HashSet<>(bearers(wanted).keySet());
        return wanted.stream().map(slug -> taken.add(slug) ? slug : next(slug, taken)).toList();
    }

    private String next(String slug, Set<String> taken) {
        var free = slugs.like(slug, KIND, each -> taken.contains(each) || isTaken(each, null));
        taken.add(free);
        return free;
    }

    private boolean isTaken(String slug, @Nullable Article article) {
        var bearer = bearers(List.of(slug)).get(slug);
        return bearer != null && (article == null || !bearer.equals(article.id()));
    }

    /** Which articles have or had these slugs. */
    private Map<String, UUID> bearers(List<String> slugs) {
        return database
                .createNativeQuery(
                        "select name, article_id from article_name where name = any(:names)",
                        Object[].class)
                .addScalar("name", String.class)
                .addScalar("article_id", UUID.class)
                .setParameter(
                        "names", slugs.stream().map(ArticleName::ofSlug).toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(toMap(row -> slug((String) row[0]), row -> (UUID) row[1]));
    }

    private static String slug(String name) {
        return ArticleName.slug(name).orElseThrow();
    }
}
