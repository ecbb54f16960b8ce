package dev.seriatim.delivery;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what leads from a published article to others, and from others to it. */
@ApplicationScoped
public class RelatedReading {

    private static final String BACKLINKS = "backlinks";

    /** How many there are at most, as a list. */
    static final int MOST = 150;

    private final SqlReads database;
    private final CacheTags tags;

    RelatedReading(SqlReads database, CacheTags tags) {
        this.database = database;
        this.tags = tags;
    }

    /**
     * What to read after an article: what its editor linked, then the next part of its first
     * series, then what is similar; never the article itself and nothing twice.
     *
     * @param most how many are wanted
     */
    List<RelatedArticle> after(ReadArticle article, int most) {
        return recommended(article, most).stream().map(Recommendation::article).toList();
    }

    /** A page of all of it, but of no more than {@value #MOST}. */
    Page<RelatedArticle> page(
            ReadArticle article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var all = recommended(article, MOST);
        var place = cursor == null ? null : Rank.of(cursor);
        boolean back = Cursor.isBackwards(cursor);
        var order = Comparator.comparing(Recommendation::rank);
        var rows =
                all.stream()
                        .filter(each -> place == null || each.rank().compareTo(place) > 0 != back)
                        .sorted(back ? order.reversed() : order)
                        .limit(limit.value() + 1L)
                        .toList();
        return Page.of(
                        rows,
                        limit,
                        cursor,
                        last -> last.rank().cursor(),
                        total ? (long) all.size() : null)
                .map(Recommendation::article);
    }

    private List<Recommendation> recommended(ReadArticle article, int most) {
        if (most == 0) {
            return List.of();
        }
        var templates = article.text().templates();
        var seen = new HashSet<Object>(List.of(article.text().summary().id()));
        var all =
                Stream.of(
                                article.curated().stream().map(link -> link.recommended(templates)),
                                nextPart(article.places(), templates),
                                article.similar().stream()
                                        .map(found -> found.recommended(templates)))
                        .flatMap(each -> each)
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

    private static Stream<Recommendation> nextPart(
            List<ReadArticle.Place> places, UrlTemplates templates) {
        return places.stream()
                .limit(1)
                .flatMap(place -> Stream.ofNullable(place.next()))
                .map(next -> nextPart(next, templates));
    }

    private static Recommendation nextPart(ReadArticle.Teaser next, UrlTemplates templates) {
        return new Recommendation(
                next.id(),
                Rank.nextPart(),
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

    /** A page of the published articles that link to an article, the last published first. */
    Page<Backlink> to(UUID articleId, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = Cursor.afterLatest(cursor, BACKLINKS);
        var rows =
                database.list(
                        """
                        select a.id, a.published_at, a.slug, a.title, a.excerpt, b.kind, b.note, b.anchor_text, b.sentence
                        from published_backlink b join published_article a on a.id = b.source_id
                        where b.target_id = :article and (a.published_at, a.id) %1$s (:publishedAt, :id)
                        order by a.published_at %2$s, a.id %2$s
                        limit :limit
                        """
                                .formatted(keyset.comparison(), keyset.direction()),
                        Map.of(
                                "article",
                                articleId,
                                "publishedAt",
                                place.get(0),
                                "id",
                                place.get(1),
                                "limit",
                                limit.value() + 1),
                        Backlink::of);
        // Whether a link in a text leads here may depend on where the site's pages are.
        tags.add("site");
        rows.forEach(link -> tags.add("article", link.sourceId()));
        return Page.of(
                rows,
                limit,
                cursor,
                link -> Cursor.of(BACKLINKS, link.publishedAt(), link.sourceId()),
                total ? count(articleId) : null);
    }

    private long count(UUID articleId) {
        return database.count(
                "select count(*) from published_backlink where target_id = :article",
                Map.of("article", articleId));
    }
}
