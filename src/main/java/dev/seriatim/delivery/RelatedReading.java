package dev.seriatim.delivery;

import dev.seriatim.card.ArticleTeaser;
import dev.seriatim.card.ToldArticle;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
    public List<RelatedArticle> after(ReadArticle article, int most) {
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
        var seen = new HashSet<Object>(List.of(article.text().told().id()));
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
        if (recommended.told() != null) {
            recommended.told().tag(tags);
        }
    }

    private static Stream<Recommendation> nextPart(
            List<ReadArticle.Place> places, UrlTemplates templates) {
        return places.stream()
                .limit(1)
                .flatMap(place -> Stream.ofNullable(place.next()))
                .map(next -> nextPart(next, templates));
    }

    private static Recommendation nextPart(ToldArticle next, UrlTemplates templates) {
        return Recommendation.of(
                next,
                Rank.nextPart(),
                RelatedArticle.within(
                        next.card(templates),
                        CuratedLink.USUAL_KIND,
                        null,
                        RelatedArticle.Reason.SERIES,
                        null));
    }

    /** A page of the published articles that link to an article, the last published first. */
    Page<Backlink> to(UUID articleId, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = Cursor.afterLatest(cursor, BACKLINKS);
        var rows =
                database.list(
                        """
                        select %1$s as told, %2$s, b.kind, b.note, b.anchor_text, b.sentence
                        from site, published_backlink b join published_teaser t on t.id = b.source_id
                        where b.target_id = :article and (t.published_at, t.id) %3$s (:publishedAt, :id)
                        order by t.published_at %4$s, t.id %4$s
                        limit :limit
                        """
                                .formatted(
                                        ToldArticle.OF_TEASER,
                                        UrlTemplates.COLUMNS,
                                        keyset.comparison(),
                                        keyset.direction()),
                        Map.of(
                                "article",
                                articleId,
                                "publishedAt",
                                place.get(0),
                                "id",
                                place.get(1),
                                "limit",
                                limit.value() + 1),
                        this::backlink);
        // Whether a link in a text leads here may depend on where the site's pages are.
        tags.add("site");
        return Page.of(
                rows,
                limit,
                cursor,
                link -> cursor(link.article().teaser()),
                total ? count(articleId) : null);
    }

    private static Cursor cursor(ArticleTeaser last) {
        return Cursor.of(BACKLINKS, last.publishedAt(), last.id());
    }

    private Backlink backlink(Row row) throws SQLException {
        var told = row.json("told", ToldArticle.class);
        told.tag(tags);
        return new Backlink(
                told.card(UrlTemplates.of(row)),
                row.text("kind"),
                row.textOrNull("note"),
                row.textOrNull("anchor_text"),
                row.textOrNull("sentence"));
    }

    private long count(UUID articleId) {
        return database.count(
                "select count(*) from published_backlink where target_id = :article",
                Map.of("article", articleId));
    }
}
