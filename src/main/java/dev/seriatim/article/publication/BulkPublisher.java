package dev.seriatim.article.publication;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Publishes several articles together, in one transaction. */
@ApplicationScoped
class BulkPublisher {

    private final ArticleRepository articles;
    private final Publisher publisher;
    private final EntityTags tags;

    BulkPublisher(ArticleRepository articles, Publisher publisher, EntityTags tags) {
        this.articles = articles;
        this.publisher = publisher;
        this.tags = tags;
    }

    /**
     * Publishes every article of the plan.
     *
     * @throws ProblemException if one cannot be published, of the type of the first such item and
     *     with violations at every one of them; the transaction must then be rolled back
     */
    PublicationReport publish(PublicationPlan plan) {
        var ids = plan.items().stream().map(PlannedPublication::articleId).toList();
        var remaining = articles.locked(ids);
        var published = new ArrayList<Article>();
        var refusals = new TreeMap<Integer, ProblemException>();
        for (var index = 0; index < ids.size(); index++) {
            try {
                published.add(publish(plan.items().get(index), remaining));
            } catch (ProblemException refusal) {
                refusals.put(index, refusal);
            }
        }
        if (!refusals.isEmpty()) {
            throw together(refusals);
        }
        return new PublicationReport(published.stream().map(this::item).toList());
    }

    /** Each article is taken from the remaining ones, so that it is published once. */
    private Article publish(PlannedPublication planned, Map<UUID, Article> remaining) {
        var article = remaining.remove(planned.articleId());
        if (article == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "There is no article with this id, or it is named twice.");
        }
        if (!tags.isHeld(planned.etag(), articles.view(article))) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The article has changed since it was read; read it again.");
        }
        publisher.publish(article, planned.times());
        return article;
    }

    private static ProblemException together(SortedMap<Integer, ProblemException> refusals) {
        var first = refusals.values().iterator().next();
        var violations =
                refusals.entrySet().stream()
                        .flatMap(refusal -> at("/items/" + refusal.getKey(), refusal.getValue()))
                        .toList();
        return new ProblemException(
                first.type(), "Nothing was published, because of the items in errors.", violations);
    }

    private static Stream<Violation> at(String item, ProblemException refusal) {
        return refusal.violations().isEmpty()
                ? Stream.of(Violation.at(item, refusal.detail()))
                : refusal.violations().stream()
                        .map(found -> Violation.at(item + found.pointer(), found.detail()));
    }

    private PublicationReport.Item item(Article article) {
        var view = articles.view(article);
        return new PublicationReport.Item(
                article.id(), article.slug(), view.state(), tags.of(view).toString());
    }
}
