package dev.seriatim.article.publication;

import dev.seriatim.article.Article;
import dev.seriatim.article.Publication;
import dev.seriatim.article.editing.ArticleNames;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings versions before readers, now or at a time, and takes them back. */
@ApplicationScoped
public class Publisher {

    private final PublicationRepository publications;
    private final ArticleNames names;
    private final Translations translations;
    private final Releases releases;
    private final DatabaseClock clock;
    private final Journal journal;

    Publisher(
            PublicationRepository publications,
            ArticleNames names,
            Translations translations,
            Releases releases,
            DatabaseClock clock,
            Journal journal) {
        this.publications = publications;
        this.names = names;
        this.translations = translations;
        this.releases = releases;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Publishes the newest version of the article. Publishing what is already published in the same
     * way changes nothing; publishing at once takes the place of anything scheduled.
     *
     * @throws ProblemException invalid request if the article would be withdrawn before it is
     *     published; conflict if it is in the trash, or is to be published later although readers
     *     already see this very version
     */
    public void publish(Article article, PublicationTimes times) {
        publish(Map.of(article, times));
    }

    /**
     * Publishes the newest versions of several articles.
     *
     * @throws ProblemException as above, of the first article that stands in the way; the
     *     transaction must then be rolled back
     */
    public void publish(Map<Article, PublicationTimes> planned) {
        if (planned.isEmpty()) {
            return;
        }
        var present = publications.of(planned.keySet());
        releases.carryOut(
                planned.entrySet().stream()
                        .flatMap(
                                each ->
                                        release(
                                                each.getKey(),
                                                each.getValue(),
                                                present.getOrDefault(each.getKey().id(), List.of()))
                                                .stream())
                        .toList());
    }

    private Optional<Release> release(
            Article article, PublicationTimes times, List<Publication> planned) {
        article.refuseTrashed();
        var now = clock.now();
        var later = Optional.ofNullable(times.publishAt()).filter(time -> time.isAfter(now));
        times.refuseEndBefore(later.orElse(now));
        return later.isPresent()
                ? later(article, later.get(), times, planned, now)
                : now(article, times, planned, now);
    }

    private Optional<Release> now(
            Article article, PublicationTimes times, List<Publication> planned, Instant now) {
        var publishedAt =
                Optional.ofNullable(times.publishAt()).orElse(article.publishedAtOr(now, now));
        var live =
                planned.stream()
                        .filter(
                                publication ->
                                        publication.isLive(now)
                                                && publication.shows(article.head()))
                        .findFirst();
        if (planned.size() == 1
                && live.filter(same -> same.isFor(publishedAt, times.unpublishAt())).isPresent()) {
            return Optional.empty();
        }
        if (live.isPresent()) {
            publications.deleteUpcoming(article, now);
            live.get().reschedule(publishedAt, times.unpublishAt());
            publications.index(List.of(live.get()));
            return Optional.of(Release.again(article, publishedAt, now));
        }
        publications.deleteEach(planned);
        return Optional.of(Release.now(article, publishedAt, times.unpublishAt(), now));
    }

    private Optional<Release> later(
            Article article,
            Instant time,
            PublicationTimes times,
            List<Publication> planned,
            Instant now) {
        if (planned.stream()
                .anyMatch(
                        publication ->
                                publication.isLive(now) && publication.shows(article.head()))) {
            throw ProblemException.conflict(
                    "Readers already see this version: revise the article, or unpublish it first.");
        }
        var publishedAt = article.publishedAtOr(time, now);
        if (planned.stream()
                .anyMatch(
                        same ->
                                same.shows(article.head())
                                        && same.startsAt(time)
                                        && same.isFor(publishedAt, times.unpublishAt()))) {
            return Optional.empty();
        }
        publications.deleteAllButLive(article, now);
        planned.stream()
                .filter(publication -> publication.isLive(now))
                .forEach(
                        live -> {
                            live.giveWayAt(time);
                            publications.index(List.of(live));
                        });
        return Optional.of(Release.later(article, publishedAt, times.unpublishAt(), time));
    }

    /**
     * Takes the article from its readers, now and for later: what was scheduled is cancelled too.
     * An article that readers neither see nor will see stays as it is.
     *
     * @throws ProblemException conflict if the article is in the trash
     */
    public void withdraw(Article article) {
        article.refuseTrashed();
        if (publications.deleteAll(article) == 0) {
            return;
        }
        takeBack(article, EventKind.ARTICLE_UNPUBLISHED);
    }

    private void takeBack(Article article, EventKind kind) {
        article.withdraw(clock.now());
        publications.flush();
        names.withdrawPromised(List.of(article));
        translations.show(List.of(article.id()));
        journal.record(kind, article.id(), article.told());
    }

    /** Whether readers see the article now, or are to see it later. */
    public boolean isForReaders(Article article) {
        var now = clock.now();
        return publications.of(article).stream()
                .anyMatch(planned -> planned.isLive(now) || planned.isUpcoming(now));
    }

    /**
     * Cancels what was scheduled; what readers see now, they go on seeing. Where nothing was
     * scheduled, nothing changes.
     *
     * @throws ProblemException conflict if the article is in the trash
     */
    public void cancel(Article article) {
        article.refuseTrashed();
        var now = clock.now();
        if (publications.deleteUpcoming(article, now) == 0) {
            return;
        }
        publications.of(article).stream()
                .filter(publication -> publication.isLive(now))
                .forEach(
                        live -> {
                            live.stay();
                            publications.index(List.of(live));
                        });
        takeBack(article, EventKind.ARTICLE_SCHEDULE_CANCELLED);
    }
}
