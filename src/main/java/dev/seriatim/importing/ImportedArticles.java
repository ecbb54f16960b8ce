package dev.seriatim.importing;

import dev.seriatim.article.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Remembers from which text each imported article was last made. */
@ApplicationScoped
class ImportedArticles {

    private final EntityManager database;

    ImportedArticles(EntityManager database) {
        this.database = database;
    }

    /** The article that was made from a file of this name, whatever it is called by now. */
    Optional<UUID> of(String name) {
        return database.createNativeQuery(
                        "select article_id from imported_article where name = :name", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** The digest of the text from which an imported article was last made. */
    byte[] digest(Article article) {
        return (byte[])
                database.createNativeQuery(
                                "select digest from imported_article where article_id = :article",
                                byte[].class)
                        .setParameter("article", article.id())
                        .getSingleResult();
    }

    void remember(Article article, String name, byte[] digest) {
        database.createNativeQuery(
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
