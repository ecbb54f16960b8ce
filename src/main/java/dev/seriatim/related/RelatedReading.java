package dev.seriatim.related;

import dev.seriatim.article.PublishedId;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what leads from a published article to others, and from others to it. */
@ApplicationScoped
public class RelatedReading {

    private static final String BACKLINKS = "backlinks";

    private final EntityManager database;
    private final CacheTags tags;

    RelatedReading(EntityManager database, CacheTags tags) {
        this.database = database;
        this.tags = tags;
    }

    /**
     * What to read after an article: what its editor linked, then the next part of its first
     * series; never the article itself and nothing twice.
     *
     * @param places the article's places in its series
     */
    public List<RelatedArticle> after(
            PublishedId article, List<SeriesPlace> places, UrlTemplates templates) {
        tags.add("site");
        var seen = new HashSet<Object>();
        seen.add(article.id());
        var reading = new ArrayList<RelatedArticle>();
        for (var link : curated(article.versionId())) {
            if (seen.add(link.target())) {
                reading.add(link.recommended(templates));
                tag(link);
            }
        }
        places.stream()
                .limit(1)
                .map(SeriesPlace::next)
                .forEach(
                        next -> {
                            if (next != null && seen.add(next.id())) {
                                reading.add(recommended(next, templates));
                            }
                        });
        return reading;
    }

    private void tag(CuratedLink link) {
        if (link.targetId() != null) {
            tags.add("article", link.targetId());
        }
    }

    private List<CuratedLink> curated(UUID versionId) {
        return database.createQuery(
                        """
                        select l.kind, l.note, l.url, l.title, a.id, a.slug, a.title, a.excerpt
                        from PublishedLink l left join PublishedArticle a on a.id = l.targetId
                        where l.versionId = :version order by l.position
                        """,
                        CuratedLink.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    private static RelatedArticle recommended(SeriesPlace.Neighbour next, UrlTemplates templates) {
        return new RelatedArticle(
                next.slug(),
                next.title(),
                next.excerpt(),
                "related",
                null,
                RelatedArticle.Reason.SERIES,
                templates.articlePage(next.slug()));
    }

    /** A page of the published articles that link to an article, the last published first. */
    Page<Backlink> to(UUID articleId, @Nullable Cursor cursor, Limit limit, boolean total) {
        var after =
                cursor == null
                        ? List.of(Cursor.LATEST, Cursor.LAST_ID)
                        : cursor.key(BACKLINKS, Instant.class, UUID.class);
        var rows =
                database.createQuery(
                                """
                        select a.id, a.publishedAt, a.slug, a.title, a.excerpt, b.kind, b.note,
                            b.anchorText, b.sentence
                        from PublishedBacklink b join PublishedArticle a on a.id = b.sourceId
                        where b.targetId = :article and (a.publishedAt, a.id) < (:publishedAt, :id)
                        order by a.publishedAt desc, a.id desc
                        """,
                                Backlink.class)
                        .setParameter("article", articleId)
                        .setParameter("publishedAt", after.get(0))
                        .setParameter("id", after.get(1))
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        rows.forEach(link -> tags.add("article", link.sourceId()));
        return Page.of(
                rows,
                limit,
                link -> Cursor.of(BACKLINKS, link.publishedAt(), link.sourceId()),
                total ? count(articleId) : null);
    }

    private long count(UUID articleId) {
        return database.createQuery(
                        "select count(*) from PublishedBacklink where targetId = :article",
                        Long.class)
                .setParameter("article", articleId)
                .getSingleResult();
    }
}
