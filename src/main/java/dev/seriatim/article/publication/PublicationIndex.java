package dev.seriatim.article.publication;

import dev.seriatim.article.ArticleVersion;
import dev.seriatim.database.Scalars;
import dev.seriatim.fulltext.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Makes anew what published versions are listed and found by, where no {@link Publisher} did. */
@ApplicationScoped
public class PublicationIndex {

    private static final int AT_ONCE = 50;

    private final Session database;
    private final SearchIndex index;

    PublicationIndex(Session database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /** Lists all of them, and lets them be found, in a library where none is so far. */
    @Transactional(TxType.MANDATORY)
    public void makeAll() {
        var all = all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            all.subList(from, Math.min(from + AT_ONCE, all.size())).forEach(this::make);
            database.clear();
        }
    }

    private List<UUID> all() {
        return Scalars.select(
                        database,
                        "select version_id from publication order by version_id",
                        "version_id",
                        UUID.class)
                .getResultList();
    }

    private void make(UUID version) {
        Scalars.select(
                        database,
                        "select 1 as listed from index_publications(array[:version])",
                        "listed",
                        Integer.class)
                .setParameter("version", version)
                .getSingleResult();
        index.add(List.of(database.find(ArticleVersion.class, version).searchable()));
    }
}
