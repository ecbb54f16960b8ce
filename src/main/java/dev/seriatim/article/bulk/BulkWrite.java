package dev.seriatim.article.bulk;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Writes to several articles together, in one transaction. */
@ApplicationScoped
public class BulkWrite {

    private final ArticleRepository articles;
    private final EntityTags tags;

    BulkWrite(ArticleRepository articles, EntityTags tags) {
        this.articles = articles;
        this.tags = tags;
    }

    /**
     * Does the same with every article. They are locked in one order, so that two who write to the
     * same articles never wait for each other.
     *
     * @throws ProblemException if one stands in the way, of the type of the first such item and
     *     with violations at every one of them; the transaction must then be rolled back
     */
    public <I extends BulkItem> BulkReport each(List<I> items, BiConsumer<Article, I> write) {
        return each(items, () -> {}, write);
    }

    /**
     * The same, but when the articles are locked, and before anything is written to them, something
     * else is done.
     *
     * @throws ProblemException see {@link #each(List, BiConsumer)}
     */
    public <I extends BulkItem> BulkReport each(
            List<I> items, Runnable first, BiConsumer<Article, I> write) {
        var remaining = articles.locked(items.stream().map(BulkItem::articleId).toList());
        first.run();
        var written = new ArrayList<Article>();
        var refusals = new TreeMap<Integer, ProblemException>();
        for (var index = 0; index < items.size(); index++) {
            try {
                var article = unchanged(items.get(index), remaining);
                write.accept(article, items.get(index));
                written.add(article);
            } catch (ProblemException refusal) {
                refusals.put(index, refusal);
            }
        }
        if (!refusals.isEmpty()) {
            throw together(refusals);
        }
        return new BulkReport(written.stream().map(this::item).toList());
    }

    /** Each article is taken from the remaining ones, so that it is written to once. */
    private Article unchanged(BulkItem item, Map<UUID, Article> remaining) {
        var article = remaining.remove(item.articleId());
        if (article == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "There is no article with this id, or it is named twice.");
        }
        if (!tags.isHeld(item.etag(), articles.view(article))) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The article “%s” has changed since it was read; read it again."
                            .formatted(article.draft().title()));
        }
        return article;
    }

    private static ProblemException together(SortedMap<Integer, ProblemException> refusals) {
        var first = refusals.values().iterator().next();
        var violations =
                refusals.entrySet().stream()
                        .flatMap(refusal -> at("/items/" + refusal.getKey(), refusal.getValue()))
                        .toList();
        return new ProblemException(
                first.type(), "Nothing was written, because of the items in errors.", violations);
    }

    private static Stream<Violation> at(String item, ProblemException refusal) {
        return refusal.violations().isEmpty()
                ? Stream.of(Violation.at(item, refusal.detail()))
                : refusal.violations().stream()
                        .map(found -> Violation.at(item + found.pointer(), found.detail()));
    }

    private BulkReport.Item item(Article article) {
        var view = articles.view(article);
        return new BulkReport.Item(
                article.id(), article.slug(), view.state(), tags.of(view).toString());
    }
}
