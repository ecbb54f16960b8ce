package dev.seriatim.importing;

import dev.seriatim.article.Article;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** Remembers from which text each imported article was last made. */
@ApplicationScoped
class ImportedArticles {

    private final Session database;

    ImportedArticles(Session database) {
        this.database = database;
    }

    /**
     * The digest of the text from which the article was last made; nothing if it was not imported.
     */
    Optional<byte[]> digest(Article article) {
        return database.createNativeQuery(
                        "select digest from imported_article where article_id = :article",
                        byte[].class)
                .setParameter("article", article.id())
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }

    void remember(Article article, byte[] digest) {
        database.createNativeMutationQuery(
                        """
                        insert into imported_article (article_id, digest) values (:article, :digest)
                        on conflict (article_id) do update set digest = excluded.digest
                        """)
                .setParameter("article", article.id())
                .setParameter("digest", digest)
                .executeUpdate();
    }
}
