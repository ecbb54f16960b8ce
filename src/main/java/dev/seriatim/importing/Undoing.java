package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.EarlierVersions;
import dev.seriatim.article.publication.PublicationTimes;
import dev.seriatim.article.publication.Publisher;
import dev.seriatim.article.publication.Trash;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.DoneItems.Done;
import dev.seriatim.importing.DoneItems.Former;
import dev.seriatim.redirect.AddressRedirects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Takes back what a run has done, item by item: what it made goes into the trash, what it wrote
 * over is there again, and whom it made for that goes with it. Whatever somebody has touched since
 * stays as it is.
 */
@ApplicationScoped
class Undoing {

    private final ImportRunRepository runs;
    private final DoneItems items;
    private final ImportedArticles imported;
    private final ArticleRepository articles;
    private final EarlierVersions versions;
    private final Publisher publisher;
    private final AddressRedirects addresses;
    private final Trash trash;
    private final UndoneNames names;

    Undoing(
            ImportRunRepository runs,
            DoneItems items,
            ImportedArticles imported,
            ArticleRepository articles,
            EarlierVersions versions,
            Publisher publisher,
            AddressRedirects addresses,
            Trash trash,
            UndoneNames names) {
        this.runs = runs;
        this.items = items;
        this.imported = imported;
        this.articles = articles;
        this.versions = versions;
        this.publisher = publisher;
        this.addresses = addresses;
        this.trash = trash;
        this.names = names;
    }

    /** Takes back all items that are not taken back yet, the last first. */
    void carryOut(RunQueue.Work run, Lease lease) {
        var begun = runs.withoutItems(run.id()).createdAt();
        var last = OptionalInt.of(Integer.MAX_VALUE);
        while (last.isPresent()) {
            lease.mustHold();
            var before = last.getAsInt();
            last =
                    QuarkusTransaction.requiringNew()
                            .call(() -> takeNextBack(run.id(), begun, before));
        }
        names.takeBack(run.id(), lease);
    }

    private OptionalInt takeNextBack(UUID run, Instant begun, int before) {
        var next = items.lastDone(run, before);
        next.ifPresent(item -> items.undone(run, item.number(), isTakenBack(item, run, begun)));
        return next.stream().mapToInt(Done::number).findFirst();
    }

    private boolean isTakenBack(Done item, UUID run, Instant begun) {
        var taken =
                articles.locked(List.of(item.article())).values().stream()
                        .filter(article -> isUntouched(article, run))
                        .filter(article -> isTakenBack(article, item))
                        .toList();
        taken.forEach(article -> addresses.giveUp(article.id(), begun));
        return !taken.isEmpty();
    }

    private boolean isUntouched(Article article, UUID run) {
        return !article.isTrashed() && imported.isAsLeft(article, run);
    }

    private boolean isTakenBack(Article article, Done item) {
        if (item.isCreated()) {
            trash.put(article);
            imported.forget(article);
            return true;
        }
        return Optional.ofNullable(item.before())
                .filter(former -> isBack(article, former))
                .isPresent();
    }

    private boolean isBack(Article article, Former former) {
        try {
            versions.restore(article, former.version());
        } catch (ProblemException taken) {
            return false;
        }
        if (former.isPublished()) {
            var end = articles.status(article).unpublishAt();
            publisher.publish(article, new PublicationTimes(null, end));
        }
        imported.outdate(article);
        return true;
    }
}
