package dev.seriatim.series;

import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.prose.NameKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds series for editors, whether readers see them or not. */
@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    private static final String LIST = "series";
    private static final String FOUND = "from Series b where (?1 is null or ?1 member of b.slugs)";

    private final LinkResolution resolution;

    SeriesRepository(LinkResolution resolution) {
        this.resolution = resolution;
    }

    /**
     * The series with this id.
     *
     * @throws ProblemException not found
     */
    Series existing(UUID id) {
        return findByIdOptional(id).orElseThrow(SeriesRepository::unknown);
    }

    /**
     * The series with this id, kept from other writers until the transaction ends.
     *
     * @throws ProblemException not found
     */
    Series locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(SeriesRepository::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no series with this id.");
    }

    /** Whether another series has this slug, or once had it. */
    boolean isAnothers(String slug, UUID id) {
        return count("from Series b join b.slugs s where s = ?1 and b.id <> ?2", slug, id) > 0;
    }

    /**
     * The oldest series of this title, or where none has it, the oldest that once had it, kept from
     * other writers until the transaction ends.
     */
    Optional<Series> lockedByTitle(String title) {
        return byTitle(title, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as others may write it meanwhile. */
    public Optional<Series> byTitle(String title) {
        return byTitle(title, LockModeType.NONE);
    }

    private Optional<Series> byTitle(String title, LockModeType lock) {
        var key = NameKey.of(title);
        var found =
                find("select b from Series b join b.titleKeys k where k = ?1 order by b.id", key)
                        .withLock(lock)
                        .list();
        return found.stream()
                .filter(series -> series.isTitled(title))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The series that has this slug, or once had it. */
    public Optional<Series> bearing(String slug) {
        return find("select b from Series b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    /** Where in the series of this slug articles stand, counted from 1, by their ids. */
    public Map<UUID, Integer> positions(String slug) {
        var parts =
                find("slug", slug).list().stream()
                        .map(Series::parts)
                        .flatMap(List::stream)
                        .toList();
        var targets = resolution.targets(parts.stream().map(SeriesPart::name).toList());
        Map<UUID, Integer> positions = new HashMap<>();
        for (var part : parts) {
            var target = targets.get(part.name());
            if (target != null) {
                positions.putIfAbsent(target.id(), part.position());
            }
        }
        return positions;
    }

    /**
     * Lets the parts that name an article without a title keep this one for their editors, for the
     * time when the article is gone, in former orders as in the present one. No reader gets to see
     * it: nobody wrote it for the part.
     *
     * @param names all the names of the article
     */
    public void label(Collection<String> names, String title) {
        getEntityManager()
                .createQuery(
                        """
                        update SeriesPart set formerTitle = :title
                        where title is null and name in :names
                        """)
                .setParameter("title", title)
                .setParameter("names", names)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                        update series_order o set items = labelled.items
                        from (
                            select w.series_id, w.number, bool_or(p.is_meant) as any_meant,
                                   jsonb_agg(case when p.is_meant
                                             then p.item || jsonb_build_object('formerTitle', cast(:title as text))
                                             else p.item end order by p.place) as items
                            from series_order w
                            cross join lateral (
                                select e.item, e.place,
                                       e.item ->> 'title' is null
                                       and coalesce('id:' || (e.item ->> 'articleId'),
                                                    'slug:' || (e.item ->> 'slug')) in (:names) as is_meant
                                from jsonb_array_elements(w.items) with ordinality e(item, place)) p
                            group by w.series_id, w.number) labelled
                        where labelled.any_meant
                            and o.series_id = labelled.series_id and o.number = labelled.number
                        """)
                .setParameter("title", title)
                .setParameter("names", names)
                .executeUpdate();
    }

    /**
     * A page of series in the order of their slugs.
     *
     * @param slug only the series that has this slug, or once had it
     */
    Page<SeriesView> page(
            @Nullable String slug, @Nullable Cursor cursor, Limit limit, boolean total) {
        var place = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        var keyset = Keyset.ascending(cursor);
        var rows =
                find(
                                FOUND
                                        + " and b.slug %s ?2 order by b.slug %s"
                                                .formatted(keyset.comparison(), keyset.direction()),
                                slug,
                                place)
                        .range(0, limit.value())
                        .list();
        var targets =
                resolution.targets(
                        rows.stream()
                                .map(Series::parts)
                                .flatMap(List::stream)
                                .map(SeriesPart::name)
                                .toList());
        var views = rows.stream().map(series -> SeriesView.of(series, targets)).toList();
        return Page.of(
                views,
                limit,
                cursor,
                series -> Cursor.of(LIST, series.slug()),
                total ? count(FOUND, slug) : null);
    }

    /** The series as its editors see it. */
    SeriesView view(Series series) {
        flush();
        return SeriesView.of(
                series, resolution.targets(series.parts().stream().map(SeriesPart::name).toList()));
    }
}
