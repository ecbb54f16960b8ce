package dev.seriatim.article.publication;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.ScheduleSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * When an article comes or goes by itself, its place in its work is as if an editor had done it:
 * what waited for a name or a language finds it.
 */
@ApplicationScoped
class FreedPlaces {

    private final ArticleRepository articles;
    private final Translations translations;

    FreedPlaces(ArticleRepository articles, Translations translations) {
        this.articles = articles;
        this.translations = translations;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void show(@Observes ScheduleSettled settled) {
        translations.show(List.copyOf(articles.locked(List.of(settled.article())).keySet()));
    }
}
