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
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what leads from a published article to others, and from others to it. */
@ApplicationScoped
public class RelatedReading {

    private static final String BACKLINKS = "backlinks";
    private static final int MOST = 150;

    private final EntityManager database;
    private final CacheTags tags;

    RelatedReading(EntityManager database, CacheTags tags) {
        this.database = database;
        this.tags = tags;
    }

    /**
     * What to read after an article: what its editor linked, then the next part of its first
     * series, then what is similar; never the article itself and nothing twice.
     *
     * @param places the article's places in its series
     * @param most how many are wanted; the database is not asked if it is 0
     */
    public List<RelatedArticle> after(
            PublishedId article, List<SeriesPlace> places, UrlTemplates templates, int most) {
        return most == 0
                ? List.of()
                : recommended(article, places, templates, most).stream()
                        .map(Recommendation::article)
                        .toList();
    }

    /** A page of all of it, but of no more than {@value #MOST}. */
    Page<RelatedArticle> page(
            PublishedId article,
            List<SeriesPlace> places,
            UrlTemplates templates,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var all = recommended(article, places, templates, MOST);
        var after = cursor == null ? null : Place.of(cursor);
        var rows =
                all.stream()
                        .filter(each -> after == null || each.place().compareTo(after) > 0)
                        .limit(limit.value() + 1L)
                        .toList();
        return Page.of(rows, limit, last -> last.place().cursor(), total ? (long) all.size() : null)
                .map(Recommendation::article);
    }

    private List<Recommendation> recommended(
            PublishedId article, List<SeriesPlace> places, UrlTemplates templates, int most) {
        var chosen =
                Stream.concat(
                                curated(article.versionId()).stream()
                                        .map(link -> link.recommended(templates)),
                                nextPart(places, templates))
                        .toList();
        // As many more as may be among the chosen ones already.
        var similar =
                similar(article.versionId(), most + chosen.size()).stream()
                        .map(found -> found.recommended(templates));
        var seen = new HashSet<Object>(List.of(article.id()));
        var all =
                Stream.concat(chosen.stream(), similar)
                        .filter(each -> seen.add(each.target()))
                        .limit(most)
                        .toList();
        tags.add("site");
        all.forEach(this::tag);
        return all;
    }

    // What else could become similar has a topic, an author or a series of the article, whose tags
    // the answer carries.
    private void tag(Recommendation recommended) {
        if (recommended.target() instanceof UUID article) {
            tags.add("article", article);
        }
    }

    private List<CuratedLink> curated(UUID versionId) {
        return database.createQuery(
                        """
                        select l.position, l.kind, l.note, l.url, l.title, a.id, a.slug, a.title, a.excerpt
                        from PublishedLink l left join PublishedArticle a on a.id = l.targetId
                        where l.versionId = :version order by l.position
                        """,
                        CuratedLink.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    private static Stream<Recommendation> nextPart(
            List<SeriesPlace> places, UrlTemplates templates) {
        return places.stream()
                .limit(1)
                .flatMap(place -> Stream.ofNullable(place.next()))
                .map(next -> nextPart(next, templates));
    }

    private static Recommendation nextPart(SeriesPlace.Neighbour next, UrlTemplates templates) {
        return new Recommendation(
                next.id(),
                Place.nextPart(),
                new RelatedArticle(
                        next.slug(),
                        next.title(),
                        next.excerpt(),
                        CuratedLink.USUAL_KIND,
                        null,
                        RelatedArticle.Reason.SERIES,
                        null,
                        templates.articlePage(next.slug())));
    }

    private List<SimilarArticle> similar(UUID versionId, int most) {
        return database.createQuery(
                        """
                        select s.targetId, s.slug, s.title, s.excerpt, s.publishedAt, s.score
                        from PublishedSuggestion s where s.versionId = :version
                        order by s.score desc, s.publishedAt desc, s.targetId desc
                        """,
                        SimilarArticle.class)
                .setParameter("version", versionId)
                .setMaxResults(most)
                .getResultList();
    }

    /** A page of the published articles that link to an article, the last published first. */
    Page<Backlink> to(UUID articleId, @Nullable Cursor cursor, Limit limit, boolean total) {
        var after = Cursor.afterLatest(cursor, BACKLINKS);
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
        // Whether a link in a text leads here may depend on where the site's pages are.
        tags.add("site");
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
