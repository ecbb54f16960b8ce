package dev.seriatim.article.publication;

import dev.seriatim.article.ArticleVersion;
import dev.seriatim.database.Scalars;
import dev.seriatim.fulltext.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Lets the search of a preview find drafts as they are written now. They are read for it when one
 * searches, whoever wrote them; nothing is done for it while they are written.
 */
@ApplicationScoped
public class DraftIndex {

    /** How many are read at a time: more than editors write between two searches. */
    private static final int MOST = 1_000;

    private final Session database;
    private final SearchIndex index;

    DraftIndex(Session database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /** Reads those that were edited since they were read, the last edited first. */
    @Transactional
    public void complete() {
        for (var draft : unindexed()) {
            index.addDraft(database.find(ArticleVersion.class, draft).searchable());
        }
    }

    private List<UUID> unindexed() {
        return Scalars.select(
                        database,
                        "select version_id from unindexed_draft order by edited_at desc limit :most",
                        "version_id",
                        UUID.class)
                .setParameter("most", MOST)
                .getResultList();
    }
}
