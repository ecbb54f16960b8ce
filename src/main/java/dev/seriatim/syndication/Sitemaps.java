package dev.seriatim.syndication;

import dev.seriatim.database.SqlReads;
import dev.seriatim.site.PublicPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Finds which articles search engines may show, by the months in which they came out. */
@ApplicationScoped
class Sitemaps {

    // Who says that an article is at home elsewhere wants that address to be found.
    private static final String FOUND =
            """
            not coalesce(cast(%1$s.seo ->> 'noindex' as boolean), false)
              and (%1$s.canonical_url is null or %1$s.canonical_url = replace(replace(coalesce(
                  site.article_url_template, absolute_address('/articles/{slug}', site.base_url)),
                  '{slug}', %1$s.slug), '{language}', %1$s.language))\
            """;

    private static final String FILES =
            """
            select to_char(m.month, 'YYYY-MM') as month, file.part, m.updated_at
            from (select date_trunc('month', published_at at time zone 'UTC') as month, count(*) as articles,
                         max(updated_at) as updated_at
                  from published_entry where list_id = whole_list()
                  group by 1) m
            cross join lateral generate_series(1, (m.articles + :most - 1) / :most) file (part)
            where exists (
                select from (select version_id from published_entry
                             where list_id = whole_list() and published_at >= m.month at time zone 'UTC'
                               and published_at < (m.month + interval '1 month') at time zone 'UTC'
                             order by published_at, article_id limit :most offset (file.part - 1) * :most) e
                join published_article a on a.version_id = e.version_id
                cross join site
                where %s
                offset 0)
            order by m.month, file.part
            """
                    .formatted(FOUND.formatted("a"));

    private static final String ENTRIES =
            """
            select a.slug, a.language, a.updated_at,
                   (select json_agg(json_build_object('slug', t.slug, 'language', t.language)
                                    order by language_key(t.language))
                    from published_work w join published_article t on t.id = w.fellow_id
                    where w.article_id = a.id and %1$s) as alternates
            from (select version_id, published_at, article_id from published_entry
                  where list_id = whole_list() and published_at >= :begin and published_at < :end
                  order by published_at, article_id limit :most offset :before) e
            join published_article a on a.version_id = e.version_id
            cross join site
            where %2$s
            order by e.published_at, e.article_id
            """
                    .formatted(FOUND.formatted("t"), FOUND.formatted("a"));

    private final SqlReads database;

    Sitemaps(SqlReads database) {
        this.database = database;
    }

    /** Where the site's pages are. */
    PublicPages pages() {
        return database.first(
                        "select %s from site".formatted(PublicPages.COLUMNS),
                        Map.of(),
                        PublicPages::of)
                .orElseThrow();
    }

    /** The files that hold something that is to be found, the first month first. */
    List<ListedFile> files() {
        return database.list(
                FILES,
                Map.of("most", SitemapFile.MOST),
                row ->
                        new ListedFile(
                                new SitemapFile(
                                        YearMonth.parse(row.text("month")), row.integer("part")),
                                row.instant("updated_at")));
    }

    /** What a file holds, the first published first. */
    List<SitemapEntry> entries(SitemapFile file) {
        return database.list(
                ENTRIES,
                Map.of(
                        "begin", file.begin(),
                        "end", file.end(),
                        "most", SitemapFile.MOST,
                        "before", file.before()),
                row ->
                        new SitemapEntry(
                                row.text("slug"),
                                row.text("language"),
                                row.instant("updated_at"),
                                row.jsonList("alternates", SitemapEntry.Alternate[].class)));
    }
}
