package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Finds articles for readers, through the views that hold nothing but what is published; see
 * R__5_published.sql.
 */
@ApplicationScoped
public class PublishedArticleRepository {

    private static final String CURATED =
            """
            (select json_agg(json_build_object(
                 'position', l.position, 'kind', l.kind, 'note', l.note, 'url', l.url, 'label', l.title,
                 'targetId', t.id, 'slug', t.slug, 'title', t.title, 'excerpt', t.excerpt) order by l.position)
             from published_link l
             left join lateral (select * from published_teaser where id = l.target_id offset 0) t on true
             where l.version_id = a.version_id)\
            """;

    private static final String PLACES =
            """
            (select json_agg(json_build_object(
                 'seriesId', p.series_id, 'slug', p.slug, 'title', p.title, 'status', p.status,
                 'position', p.position, 'total', p.total, 'plannedTotal', p.planned_total,
                 'previous', (select %1$s from published_teaser t where t.id = p.previous_id),
                 'next', (select %1$s from published_teaser t where t.id = p.next_id)) order by p.part_id)
             from published_place p where p.article_id = a.id)\
            """
                    .formatted(ReadArticle.Teaser.JSON);

    // As many more as there are links, since what is linked already is not similar, too.
    private static final String SIMILAR =
            """
            (select json_agg(json_build_object(
                 'told', %s, 'publishedAt', s.published_at, 'thousandths', s.score)
                 order by s.score desc, s.published_at desc, s.target_id desc)
             from (select s.* from published_suggestion s
                   where s.version_id = a.version_id
                   order by s.score desc, s.published_at desc, s.target_id desc
                   limit %d + a.link_count) s
             cross join lateral (select * from published_teaser where id = s.target_id offset 0) t)\
            """;

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedArticleRepository(
            SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /**
     * Those of these articles that readers can see, without their texts, in no particular order.
     *
     * @param item makes something of each, and of where the frontend shows its pages
     */
    public <T> List<T> summaries(
            Collection<UUID> ids, BiFunction<ArticleSummary, UrlTemplates, T> item) {
        return database.list(
                "select %s, %s from published_article a, site where a.id = any(:ids)"
                        .formatted(ArticleSummary.COLUMNS, UrlTemplates.COLUMNS),
                Map.of("ids", ids),
                row -> item.apply(ArticleSummary.of(row), UrlTemplates.of(row)));
    }

    /** How many bytes the bodies of these articles are, as far as readers can see them. */
    public Map<UUID, Long> lengths(Collection<UUID> ids, BodyFormat format) {
        return database
                .list(
                        "select id, octet_length(%s) as length from published_article a where id = any(:ids)"
                                .formatted(format.column()),
                        Map.of("ids", ids),
                        row -> Map.entry(row.id("id"), row.number("length")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of these articles that readers can see, in no particular order. */
    public List<PublishedText> texts(Collection<UUID> ids, BodyFormat format) {
        return database.list(
                "select %s from published_article a, site where a.id = any(:ids)"
                        .formatted(PublishedText.columns(format)),
                Map.of("ids", ids),
                row -> PublishedText.of(row, format));
    }

    /**
     * The article with this slug, and what leads on from it.
     *
     * @param placed whether its places in series are wanted
     * @param similar how many similar articles are wanted beside those that are linked; if it is 0,
     *     those are not wanted either
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    ReadArticle read(String slug, BodyFormat format, boolean placed, int similar) {
        var sql =
                """
                select %s, %s as places, %s as curated, %s as similar
                from published_article a, site
                where a.slug = :slug
                """
                        .formatted(
                                PublishedText.columns(format),
                                placed ? PLACES : "null",
                                similar > 0 ? CURATED : "null",
                                similar > 0
                                        ? SIMILAR.formatted(ReadArticle.Teaser.JSON, similar)
                                        : "null");
        return database.first(sql, Map.of("slug", slug), row -> ReadArticle.of(row, format))
                .map(this::tagged)
                .orElseThrow(() -> elsewhere(slug));
    }

    private ReadArticle tagged(ReadArticle article) {
        tags.add("site");
        tags.add("article", article.text().summary().id());
        tags.addAll(article.text().tags());
        article.places().forEach(this::tag);
        return article;
    }

    private void tag(ReadArticle.Place place) {
        tags.add("series", place.seriesId());
        place.neighbours().forEach(neighbour -> tags.add("article", neighbour.id()));
    }

    /**
     * The id of the article with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    UUID existing(String slug) {
        return database.first(
                        "select a.id, a.tags from published_article a where a.slug = :slug",
                        Map.of("slug", slug),
                        this::tagged)
                .orElseThrow(() -> elsewhere(slug));
    }

    private UUID tagged(Row row) throws SQLException {
        var id = row.id("id");
        tags.add("article", id);
        tags.addAll(row.texts("tags"));
        return id;
    }

    private RuntimeException elsewhere(String slug) {
        return redirects.elsewhere(Kind.ARTICLE, slug);
    }
}
