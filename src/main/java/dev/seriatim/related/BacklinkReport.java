package dev.seriatim.related;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells editors what leads to an article. */
@ApplicationScoped
class BacklinkReport {

    private static final String BACKLINKS = "managed backlinks";

    private final EntityManager database;

    BacklinkReport(EntityManager database) {
        this.database = database;
    }

    /** A page of the places that lead to an article, those of one article or series together. */
    Page<ManagedBacklink> to(UUID article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.ascending(cursor);
        var place =
                cursor == null
                        ? List.<Object>of(new UUID(0, 0), 0L)
                        : cursor.key(BACKLINKS, UUID.class, Long.class);
        var rows =
                database.createQuery(
                                """
                        select r.kind, r.sourceId, r.sourceSlug, r.sourceTitle, r.path, r.ordinal, r.note,
                            r.anchorText, r.sentence, r.published
                        from ArticleReference r
                        where r.targetId = :article and (r.sourceId, r.ordinal) %1$s (:source, :ordinal)
                        order by r.sourceId %2$s, r.ordinal %2$s
                        """
                                        .formatted(keyset.comparison(), keyset.direction()),
                                ManagedBacklink.class)
                        .setParameter("article", article)
                        .setParameter("source", place.get(0))
                        .setParameter("ordinal", ((Long) place.get(1)).intValue())
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                rows,
                limit,
                cursor,
                link -> Cursor.of(BACKLINKS, link.id(), (long) link.ordinal()),
                total ? count(article) : null);
    }

    private long count(UUID article) {
        return database.createQuery(
                        "select count(*) from ArticleReference where targetId = :article",
                        Long.class)
                .setParameter("article", article)
                .getSingleResult();
    }
}
