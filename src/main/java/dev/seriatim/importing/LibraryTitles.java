package dev.seriatim.importing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.importing.text.KnownTitles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** The titles of the articles that are here. */
@ApplicationScoped
class LibraryTitles implements KnownTitles {

    private final ArticleRepository articles;

    LibraryTitles(ArticleRepository articles) {
        this.articles = articles;
    }

    @Override
    public boolean contains(String title) {
        return QuarkusTransaction.requiringNew().call(() -> articles.isKnownTitle(title));
    }
}
