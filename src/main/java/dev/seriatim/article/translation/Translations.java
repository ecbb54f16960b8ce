package dev.seriatim.article.translation;

import dev.seriatim.article.Article;
import dev.seriatim.article.OriginalDraft;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes works of articles: one that is a translation has a place in the work of its original, along
 * with all that is translated from it. It waits for an original that is still to come.
 */
@ApplicationScoped
public class Translations {

    private static final String WORKS = "works";

    private final TranslationRepository translations;
    private final OriginalVersions versions;
    private final WorkPlaces places;
    private final TransactionLock lock;
    private final Journal journal;

    Translations(
            TranslationRepository translations,
            OriginalVersions versions,
            WorkPlaces places,
            TransactionLock lock,
            Journal journal) {
        this.translations = translations;
        this.versions = versions;
        this.places = places;
        this.lock = lock;
        this.journal = journal;
    }

    /**
     * Writes an article that is to be a translation of something from now on, or of nothing. It
     * leaves its former work before it is written, and enters the other one as it is then.
     *
     * @param writing writes the article
     * @throws ProblemException language taken, if the work has another article in the language;
     *     invalid request if the article would be its own translation
     */
    public void write(Article article, @Nullable OriginalDraft original, Runnable writing) {
        var present = translations.of(article.id());
        var stays = present.filter(translation -> translation.isOf(original));
        if (stays.isEmpty()) {
            present.ifPresent(this::end);
        }
        writing.run();
        if (original == null) {
            return;
        }
        stays.ifPresentOrElse(
                translation -> revise(translation, original),
                () ->
                        begin(
                                article.id(),
                                present.map(former -> former.instead(original)).orElse(original)));
    }

    private void end(TranslationLink translation) {
        var parted = leave(translation.articleId());
        translations.end(translation.articleId());
        awaken(parted);
    }

    /** Takes an article out of its work, which is returned, along with all that it leads. */
    private List<UUID> leave(UUID article) {
        lock.hold(WORKS);
        var led = translations.ledBy(article);
        var work = places.together(List.of(article));
        if (!led.containsAll(work)) {
            record(EventKind.ARTICLE_TRANSLATION_UNLINKED, article);
            places.part(led);
        }
        return work;
    }

    private void revise(TranslationLink translation, OriginalDraft original) {
        var meant =
                translation
                        .original()
                        .map(found -> versions.said(original, found))
                        .orElse(original);
        if (!translation.says(meant)) {
            translations.revise(translation.articleId(), meant);
            record(EventKind.ARTICLE_TRANSLATION_REVIEWED, translation.articleId());
        }
    }

    private void begin(UUID article, OriginalDraft original) {
        // Whoever begins to bear the name at the same time finds this one waiting, or is found.
        lock.hold("article " + original.name());
        lock.hold(WORKS);
        translations.begin(article, original);
        var bearer = translations.bearer(original.name(), article);
        bearer.ifPresent(found -> versions.said(original, found));
        bearer.flatMap(found -> join(article, found))
                .ifPresent(
                        refusal -> {
                            throw refusal.problem("translationOf");
                        });
    }

    /** Makes an article a translation of another one, or tells why it cannot be. */
    private Optional<Refusal> join(UUID article, UUID original) {
        if (original.equals(article)) {
            return Optional.of(Refusal.OF_ITSELF);
        }
        var led = translations.ledBy(article);
        if (led.contains(original)) {
            return Optional.of(Refusal.OF_ITS_TRANSLATION);
        }
        var refusal = places.enter(led, places.madeWork(original));
        if (refusal.isEmpty()) {
            translations.find(article, original);
            places.show(List.of(article));
            record(EventKind.ARTICLE_TRANSLATION_LINKED, article);
        }
        return refusal;
    }

    /**
     * Keeps articles in their works when they were written anew, and lets what waits for their
     * names find them.
     *
     * @throws ProblemException language taken, if one has another language now, which is another
     *     article's in the work
     */
    public void settle(List<UUID> articles) {
        places.works(articles)
                .forEach(
                        (id, work) -> {
                            lock.hold(WORKS);
                            places.enter(List.of(id), work)
                                    .ifPresent(
                                            refusal -> {
                                                throw refusal.problem("language");
                                            });
                        });
        awaken(places.together(articles));
    }

    /**
     * Lets readers know the works of articles by the names that they can use now, or will be able
     * to. What took for its original another one, which bore such a name unseen, finds these.
     */
    public void show(List<UUID> articles) {
        for (var misled : translations.misledFrom(articles)) {
            var parted = leave(misled);
            translations.lose(misled);
            awaken(parted);
        }
        var works = places.works(articles);
        if (!works.isEmpty()) {
            lock.hold(WORKS);
            places.show(works.keySet());
        }
        awaken(places.together(articles));
    }

    /**
     * Deletes an article, whose translations wait for another one, and whose language is free.
     *
     * @param deleting deletes it
     */
    public void delete(Article article, Runnable deleting) {
        var fellows = places.fellows(article.id());
        translations.translationsOf(article.id()).forEach(translations::lose);
        deleting.run();
        awaken(fellows);
    }

    /** What cannot have a place beside them goes on waiting. */
    private void awaken(List<UUID> articles) {
        var waiting = translations.waitingFor(articles);
        if (!waiting.isEmpty()) {
            lock.hold(WORKS);
        }
        for (var translation : waiting) {
            translations
                    .bearer(translation.name(), translation.articleId())
                    .ifPresent(bearer -> join(translation.articleId(), bearer));
        }
    }

    private void record(EventKind kind, UUID article) {
        journal.record(kind, article, Map.of());
    }
}
