package dev.seriatim.importing;

import dev.seriatim.article.ArticleBriefs;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.importing.text.KnownTitles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The titles of the articles that are here. */
@ApplicationScoped
class LibraryTitles implements KnownTitles {

    private final ArticleBriefs briefs;

    LibraryTitles(ArticleBriefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public boolean contains(String title) {
        var name = List.of(ArticleName.ofTitle(title));
        return !QuarkusTransaction.requiringNew().call(() -> briefs.knownNames(name)).isEmpty();
    }
}
