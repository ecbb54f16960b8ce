package dev.seriatim.article.publication;

import dev.seriatim.article.Article;
import dev.seriatim.article.Publication;
import dev.seriatim.article.editing.ArticleNames;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings versions before readers, now or at a time, and takes them back. */
@ApplicationScoped
public class Publisher {

    /**
     * Longer than any read takes. A reader's time stands still when its statement begins, and what
     * it finds is as of a moment later: between them, a version that takes the place of another one
     * is committed now and then, and must not be too new to be seen.
     */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final PublicationRepository publications;
    private final ArticleNames names;
    private final Translations translations;
    private final SearchIndex index;
    private final DatabaseClock clock;
    private final Journal journal;

    Publisher(
            PublicationRepository publications,
            ArticleNames names,
            Translations translations,
            SearchIndex index,
            DatabaseClock clock,
            Journal journal) {
        this.publications = publications;
        this.names = names;
        this.translations = translations;
        this.index = index;
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
        article.refuseTrashed();
        var now = clock.now();
        var later = Optional.ofNullable(times.publishAt()).filter(time -> time.isAfter(now));
        times.refuseEndBefore(later.orElse(now));
        if (later.isPresent()) {
            schedule(article, later.get(), times, now);
        } else {
            publishNow(article, times, now);
        }
    }

    private void publishNow(Article article, PublicationTimes times, Instant now) {
        var publishedAt =
                Optional.ofNullable(times.publishAt()).orElse(article.publishedAtOr(now, now));
        var visibleFrom = now.minus(SLACK);
        var planned = publications.of(article);
        var live =
                planned.stream()
                        .filter(
                                publication ->
                                        publication.isLive(now)
                                                && publication.shows(article.head()))
                        .findFirst();
        if (planned.size() == 1
                && live.filter(same -> same.isFor(publishedAt, times.unpublishAt())).isPresent()) {
            return;
        }
        live.ifPresentOrElse(
                same -> {
                    publications.deleteUpcoming(article, now);
                    same.reschedule(publishedAt, times.unpublishAt());
                    publications.index(same);
                },
                () -> {
                    publications.deleteAll(article);
                    plan(
                            article,
                            new Publication(
                                    article, publishedAt, visibleFrom, now, times.unpublishAt()));
                });
        var formerly = article.publishedAtOr(publishedAt, now);
        release(article, publishedAt, visibleFrom, now);
        journal.record(EventKind.ARTICLE_PUBLISHED, article.id(), article.told(formerly));
    }

    private void schedule(Article article, Instant time, PublicationTimes times, Instant now) {
        var planned = publications.of(article);
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
            return;
        }
        publications.deleteAllButLive(article, now);
        planned.stream()
                .filter(publication -> publication.isLive(now))
                .forEach(
                        live -> {
                            live.giveWayAt(time);
                            publications.index(live);
                        });
        plan(article, new Publication(article, publishedAt, time, time, times.unpublishAt()));
        release(article, publishedAt, time, now);
        journal.record(EventKind.ARTICLE_SCHEDULED, article.id(), article.told());
    }

    private void plan(Article article, Publication publication) {
        publications.persist(publication);
        publications.index(publication);
        index.add(article.head().searchable());
    }

    private void release(Article article, Instant publishedAt, Instant visibleFrom, Instant now) {
        article.release(publishedAt, journal.actor(), now);
        publications.flush();
        names.withdrawPromised(article);
        names.publish(article, visibleFrom);
        translations.show(article);
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
        article.withdraw(clock.now());
        publications.flush();
        names.withdrawPromised(article);
        translations.show(article);
        journal.record(EventKind.ARTICLE_UNPUBLISHED, article.id(), article.told());
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
                            publications.index(live);
                        });
        article.withdraw(now);
        publications.flush();
        names.withdrawPromised(article);
        translations.show(article);
        journal.record(EventKind.ARTICLE_SCHEDULE_CANCELLED, article.id(), article.told());
    }
}
