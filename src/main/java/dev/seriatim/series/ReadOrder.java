package dev.seriatim.series;

import dev.seriatim.card.ToldArticle;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.site.UrlTemplates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the reading order of a series, as the database tells of it. A page goes on after the
 * part that was last on the one before, wherever that stands by now and whether it can still be
 * read; if the series has it no more, after as many.
 *
 * @param total how many parts can be read
 * @param plannedTotal how many parts there will be, if the series shows its plans
 */
record ReadOrder(
        long total,
        @Nullable Long plannedTotal,
        @Nullable List<Part> parts,
        @Nullable List<SeriesPage.Upcoming> upcoming) {

    private static final String LIST = "parts";

    private static final String SPOKEN =
            """
            case when exists (
                     select from (select p.language as tag union all select jsonb_object_keys(p.translations)) there
                     where language_key(there.tag) = any(language_steps(:wished))) then :wished
                 when p.slug = :slug then p.language
                 else (select min(m.key collate "C") collate "default" from jsonb_each(p.translations) m where m.value ->> 'slug' = :slug) end\
            """;

    /** A part with its article. */
    record Part(
            long partId,
            long position,
            @Nullable Long plannedPosition,
            int wordCount,
            ToldArticle told) {

        SeriesPage.Part shown(UrlTemplates templates) {
            return new SeriesPage.Part(position, plannedPosition, told.card(templates), wordCount);
        }
    }

    /** What to select beside a published series {@code p}, one part more than the page holds. */
    static String column(Limit limit, @Nullable Cursor cursor) {
        var keyset = Keyset.ascending(cursor);
        return """
        (with page as materialized (select %5$s as spoken),
              reading as materialized (
                  select o.* from page cross join lateral published_order_in(p.id, page.spoken) o)
         select json_build_object(
             'total', (select max(total) from reading),
             'plannedTotal', (select max(planned_total) from reading),
             'parts',
             (select json_agg(json_build_object(
                  'partId', o.part_id, 'position', o.position, 'plannedPosition', o.planned_position,
                  'wordCount', t.word_count, 'told', %1$s) order by o.position %3$s)
              from (select r.*
                    from reading r
                    left join published_slot last on last.series_id = p.id and last.id = :part
                    where r.article_id is not null
                      and case when last.id is null then r.position %2$s :position else r.place %2$s last.position end
                    order by r.position %3$s limit %4$d) o
              cross join lateral (select * from published_teaser where id = o.article_id offset 0) t),
             'upcoming',
             (select json_agg(json_build_object('plannedPosition', r.planned_position, 'title', u.title)
                  order by r.planned_position)
              from reading r join published_upcoming u on u.id = r.part_id
              where r.article_id is null))) as reading_order\
        """
                .formatted(
                        ToldArticle.OF_TEASER,
                        keyset.comparison(),
                        keyset.direction(),
                        limit.value() + 1,
                        SPOKEN);
    }

    /**
     * What the parameters of {@link #column} stand for.
     *
     * @param cursor where to read on from, or back
     * @param wish in which languages the parts are to be read; without one, in that of the slug
     */
    static Map<String, Object> from(@Nullable Cursor cursor, LanguageWish wish) {
        var place =
                cursor == null ? List.<Object>of(0L, 0L) : cursor.key(LIST, Long.class, Long.class);
        return Map.of("part", place.get(0), "position", place.get(1), "wished", wish.steps());
    }

    Page<Part> page(Limit limit, @Nullable Cursor cursor) {
        return Page.of(
                parts == null ? List.<Part>of() : parts,
                limit,
                cursor,
                last -> Cursor.of(LIST, last.partId(), last.position()),
                null);
    }

    /** What is still to come; nothing if the series keeps its plans to itself. */
    @Nullable List<SeriesPage.Upcoming> plans() {
        return plannedTotal == null || upcoming != null ? upcoming : List.of();
    }
}
