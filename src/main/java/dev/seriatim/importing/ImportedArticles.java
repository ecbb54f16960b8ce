package dev.seriatim.importing;

import dev.seriatim.article.Article;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers from which text each imported article was last made. */
@ApplicationScoped
class ImportedArticles {

    private final Session database;

    ImportedArticles(Session database) {
        this.database = database;
    }

    /** The article that was made from a file of this name, whatever it is called by now. */
    Optional<UUID> of(String name) {
        return database.createNativeQuery(
                        "select article_id from imported_article where name = :name", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The digest of the text from which an imported article was last made. */
    byte[] digest(Article article) {
        return database.createNativeQuery(
                        "select digest from imported_article where article_id = :article",
                        byte[].class)
                .setParameter("article", article.id())
                .getSingleResult();
    }

    void remember(Article article, String name, byte[] digest) {
        database.createNativeMutationQuery(
                        """
                        insert into imported_article (article_id, name, digest) values (:article, :name, :digest)
                        on conflict (article_id) do update set digest = excluded.digest
                        """)
                .setParameter("article", article.id())
                .setParameter("name", name)
                .setParameter("digest", digest)
                .executeUpdate();
    }
}
