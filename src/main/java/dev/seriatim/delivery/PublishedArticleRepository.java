package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.card.ToldArticle;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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
                 'target', case when t.id is not null then %s end) order by l.position)
             from published_link l
             left join lateral (select * from published_teaser where id = l.target_id offset 0) t on true
             where l.version_id = a.version_id)\
            """
                    .formatted(ToldArticle.OF_TEASER);

    private static final String PLACES =
            """
            (select json_agg(json_build_object(
                 'seriesId', p.series_id, 'status', p.status,
                 'slug', coalesce(told.words ->> 'slug', p.slug),
                 'title', coalesce(told.words ->> 'title', p.title),
                 'language', coalesce(told.words ->> 'language', p.language),
                 'position', p.position, 'total', p.total,
                 'plannedPosition', p.planned_position, 'plannedTotal', p.planned_total,
                 'previous', (select %1$s from published_teaser t where t.id = p.previous_id),
                 'next', (select %1$s from published_teaser t where t.id = p.next_id)) order by p.part_id)
             from published_place p
             cross join lateral (
                 select case when p.translations <> '{}' then spoken(p.translations, p.language, a.language) end
                     as words) told
             where p.article_id = a.id)\
            """
                    .formatted(ToldArticle.OF_TEASER);

    // As many more as there are links, since what is linked already is not similar, too.
    private static final String SIMILAR =
            """
            (select json_agg(json_build_object('told', %s, 'thousandths', s.score)
                 order by s.score desc, s.published_at desc, s.target_id desc)
             from (select s.* from published_suggestion s
                   where s.version_id = a.version_id
                   order by s.score desc, s.published_at desc, s.target_id desc
                   limit %d + a.link_count) s
             cross join lateral (select * from published_teaser where id = s.target_id offset 0) t)\
            """;

    // The slug of what is there in the best of the languages, if it is there in any of them.
    private static final String SPOKEN =
            """
            coalesce(
                (select t.slug from published_translation_in(a.id, :languages) i
                 join published_teaser t on t.id = i.article_id),
                case when language_key(a.language) = any(language_steps(:languages)) then a.slug end)\
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

    /**
     * Those of these articles that readers can see, by their ids, each read so far. The answer is
     * left to tell that it lists articles, with their authors and topics.
     */
    public Map<UUID, ReadArticle> read(Collection<UUID> ids, Extent extent) {
        var found =
                database.list(
                        select(extent, "null") + "a.id = any(:ids)",
                        Map.of("ids", ids),
                        row -> ReadArticle.of(row, extent.body()));
        found.forEach(article -> article.places().forEach(this::tag));
        return found.stream()
                .collect(Collectors.toMap(each -> each.text().told().id(), each -> each));
    }

    /**
     * The article with this slug, read so far.
     *
     * @param wish in which languages it is to be read
     * @throws MovedException if the slug is a former one, or there is a translation in a better
     *     language
     * @throws ProblemException not found, also if it is not there in a language in which it must be
     */
    ReadArticle read(String slug, Extent extent, LanguageWish wish) {
        var languages = wish.languages();
        return database.first(
                        select(extent, languages == null ? "null" : SPOKEN) + "a.slug = :slug",
                        Map.of("slug", slug, "languages", String.valueOf(languages)),
                        row -> meant(slug, tagged(ReadArticle.of(row, extent.body())), row, wish))
                .orElseThrow(() -> elsewhere(slug));
    }

    private static ReadArticle meant(String slug, ReadArticle article, Row row, LanguageWish wish)
            throws SQLException {
        var spoken = row.textOrNull("spoken");
        if (spoken == null && wish.isStrict()) {
            throw ProblemException.notFound(Kind.ARTICLE.unknown());
        }
        if (spoken != null && !spoken.equals(slug)) {
            throw Kind.ARTICLE.moved(slug, spoken);
        }
        return article;
    }

    private static String select(Extent extent, String spoken) {
        var related = extent.related() > 0;
        return """
        select %s, %s as translations, %s as places, %s as curated, %s as similar, %s as spoken
        from published_article a, site where \
        """
                .formatted(
                        PublishedText.columns(extent),
                        extent.translated() ? ReadTranslation.COLUMN : "null",
                        extent.placed() ? PLACES : "null",
                        related ? CURATED : "null",
                        related
                                ? SIMILAR.formatted(ToldArticle.OF_TEASER, extent.related())
                                : "null",
                        spoken);
    }

    private ReadArticle tagged(ReadArticle article) {
        tags.add("site");
        tags.add("article", article.text().told().id());
        tags.addAll(article.text().tags());
        article.translations().forEach(each -> tags.add("article", each.id()));
        article.places().forEach(this::tag);
        return article;
    }

    private void tag(ReadArticle.Place place) {
        tags.add("series", place.seriesId());
        place.neighbours().forEach(neighbour -> neighbour.tag(tags));
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
