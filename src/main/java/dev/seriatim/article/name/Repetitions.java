package dev.seriatim.article.name;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets a list lead to each article once. */
@ApplicationScoped
public class Repetitions {

    private final LinkResolution resolution;

    Repetitions(LinkResolution resolution) {
        this.resolution = resolution;
    }

    /**
     * Refuses a part that leads to the same article as one before it. Two that were there before
     * may have come to lead to the same article since, such as two titles of one; they must not
     * stand in the way of a change.
     *
     * @param present the list as it is now
     * @param place a JSON Pointer to the list
     * @throws ProblemException invalid request with every repetition
     */
    public void refuseParts(
            List<? extends ArticleTarget> parts,
            List<? extends ArticleTarget> present,
            String place) {
        var known = keys(present);
        var articles = resolution.targets(keys(parts));
        var seen = new HashSet<Object>();
        refuse(
                parts,
                present,
                place,
                part -> {
                    var name = key(part);
                    var article = articles.get(name);
                    var isFirst = article == null || seen.add(article.id()) || known.contains(name);
                    return seen.add(name) && isFirst ? null : "name each article once";
                });
    }

    /**
     * Refuses a link that says the same as one before it, and one to the article that holds it. Two
     * names that lead to the same article may part again, and readers see them once.
     *
     * @param self the article that holds the list, unless it is only being made
     * @throws ProblemException see {@link #refuseParts}
     */
    public void refuseLinks(
            List<? extends ArticleTarget> links,
            List<? extends ArticleTarget> present,
            @Nullable UUID self,
            String place) {
        var articles = resolution.targets(keys(links));
        var seen = new HashSet<Said>();
        refuse(
                links,
                present,
                place,
                link -> {
                    var article = articles.get(key(link));
                    if (article != null && article.id().equals(self)) {
                        return "name another article than this one";
                    }
                    return seen.add(Said.by(link)) ? null : "name each article once";
                });
    }

    private static void refuse(
            List<? extends ArticleTarget> targets,
            List<? extends ArticleTarget> present,
            String place,
            Function<ArticleTarget, @Nullable String> fault) {
        var names = keys(targets);
        if (names.equals(keys(present))) {
            return;
        }
        var repeated = new ArrayList<Violation>();
        for (var index = 0; index < names.size(); index++) {
            var sentence = fault.apply(targets.get(index));
            if (sentence != null) {
                repeated.add(Violation.at(place + "/" + index, sentence));
            }
        }
        if (!repeated.isEmpty()) {
            throw ProblemException.invalid(repeated);
        }
    }

    private static List<String> keys(List<? extends ArticleTarget> targets) {
        return targets.stream().map(Repetitions::key).toList();
    }

    /** A target in the words in which it is said. */
    private record Said(
            @Nullable UUID articleId,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String url) {

        static Said by(ArticleTarget link) {
            return new Said(link.articleId(), link.slug(), link.title(), link.url());
        }
    }

    private static String key(ArticleTarget target) {
        return target.url() == null ? target.name() : "url:" + target.url();
    }
}
