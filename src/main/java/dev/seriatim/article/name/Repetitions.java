package dev.seriatim.article.name;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a list lead to each article once. */
@ApplicationScoped
public class Repetitions {

    private final LinkResolution resolution;

    Repetitions(LinkResolution resolution) {
        this.resolution = resolution;
    }

    /**
     * Refuses what leads to the same as something before it. Two that were there before may have
     * come to lead to the same article since, such as two titles of one; they must not stand in the
     * way of a change.
     *
     * @param present the list as it is now
     * @param self the article that holds the list, and that nothing in it may lead to
     * @param place a JSON Pointer to the list
     * @throws ProblemException invalid request with every repetition
     */
    public void refuse(
            List<? extends ArticleTarget> targets,
            List<? extends ArticleTarget> present,
            @Nullable UUID self,
            String place) {
        var names = targets.stream().map(Repetitions::key).toList();
        var known = present.stream().map(Repetitions::key).toList();
        if (names.equals(known)) {
            return;
        }
        var articles = resolution.targets(names);
        var seen = new HashSet<Object>();
        if (self != null) {
            seen.add(self);
        }
        var repeated = new ArrayList<Violation>();
        for (var index = 0; index < names.size(); index++) {
            var name = names.get(index);
            var article = articles.get(name);
            var isFirst = article == null || seen.add(article.id()) || known.contains(name);
            if (!seen.add(name) || !isFirst) {
                repeated.add(Violation.at(place + "/" + index, sentence(article, self)));
            }
        }
        if (!repeated.isEmpty()) {
            throw ProblemException.invalid(repeated);
        }
    }

    private static String sentence(@Nullable TargetView article, @Nullable UUID self) {
        return article != null && article.id().equals(self)
                ? "name another article than this one"
                : "name each article once";
    }

    private static String key(ArticleTarget target) {
        return target.url() == null ? target.name() : "url:" + target.url();
    }
}
