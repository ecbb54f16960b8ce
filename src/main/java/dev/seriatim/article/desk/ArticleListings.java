package dev.seriatim.article.desk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.seriatim.article.ArticleNow;
import dev.seriatim.article.PublicationState;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists articles for their editors, drafts and all. */
@ApplicationScoped
public class ArticleListings {

    private static final String NOW = "cast(sql('now()') as Instant)";

    private static final String FOUND =
            """
            from Article a join a.head v join ArticleStanding s on s.articleId = a.id
            where s.state in :states
              and (:slug is null or a.id in (select t.articleId from KnownTarget t where t.name = :slug))
              and (:language is null or cast(sql('? in (select language from written_language where list_id = language_list(?))',
                   v.language, cast(:language as String)) as Boolean) = true)
              and (:pattern is null or v.slug ilike :pattern escape '!' or v.titleName like :titled escape '!'
                   or cast(sql('folded(?) like folded(?) escape ''!'' or folded(?) like folded(?) escape ''!''',
                       v.title, cast(:pattern as String), v.body.body, cast(:pattern as String)) as Boolean) = true)
              and (:author is null or v.id in
                   (select w.id from ArticleVersion w join w.authors b where :author member of b.slugs))
              and (:topic is null or v.id in
                   (select w.id from ArticleVersion w join w.topics t where :topic member of t.slugs))
              and (:series is null or a.id in
                   (select t.articleId from SeriesPart p join KnownTarget t on t.name = p.name
                    where :series member of p.series.slugs))
              and (:pendingLinks is null
                   or :pendingLinks = true and a.id in (select l.articleId from PendingLink l)
                   or :pendingLinks = false and a.id not in (select l.articleId from PendingLink l))
              and (:changed is null
                   or coalesce(s.publishedVersion <> v.number or s.scheduledVersion <> v.number, false) = :changed)
            """;

    /** Along article_version_metadata_idx; the planner knows it by these very words. */
    private static final String BEARING =
            """
            and cast(sql('(? <> ''{}'' and metadata_lists(?) @> array[metadata_list(?, ?)])',
                v.details.metadata, v.details.metadata, cast(:key%1$d as String), cast(:value%1$d as String))
                as Boolean) = true
            """;

    /**
     * What is true of all articles in a state, and of few that are published: along the order of a
     * list, a few would be looked for among all others. For what was withdrawn, all that was
     * published is looked at once.
     */
    private static final Map<String, String> TRUE_IN =
            Map.of(
                    PublicationState.DRAFT.word(),
                    "(a.publishedAt is null or a.publishedAt > %s)".formatted(NOW),
                    PublicationState.SCHEDULED.word(),
                    "a.id in (select p.articleId from Publication p where p.visibleFrom > %s)"
                            .formatted(NOW),
                    PublicationState.UNPUBLISHED.word(),
                    """
                    (a.publishedAt <= %1$s and not exists (
                        select 1 from Publication p
                        where p.articleId = a.id and (p.visibleUntil is null or p.visibleUntil > %1$s)))\
                    """
                            .formatted(NOW),
                    PublicationState.TRASHED.word(),
                    "a.trashedAt is not null");

    private final EntityManager database;

    ArticleListings(EntityManager database) {
        this.database = database;
    }

    private record Place(UUID id, Object key) {}

    // What nobody asked before is parsed by everybody who asks it at the same time, and two hundred
    // parsers take all the memory there is. So it is asked once before anybody can.
    void ask(@Observes StartupEvent started) {
        var drafts = ArticleSearch.inState(PublicationState.DRAFT);
        QuarkusTransaction.requiringNew()
                .run(() -> page(drafts, DeskOrder.of(null), null, new Limit(1), false));
    }

    /**
     * A page of articles. Which they are is asked first, so that what is told of each is asked of
     * no others.
     */
    public Page<ArticleListing> page(
            ArticleSearch search,
            DeskOrder order,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var places = places(search, order, cursor, limit);
        var page =
                Page.of(
                        places,
                        limit,
                        cursor,
                        last -> order.after(last.key(), last.id()),
                        total
                                ? found("select count(*) " + where(search), Long.class, search)
                                        .getSingleResult()
                                : null);
        var told = told(page.items().stream().map(Place::id).toList());
        return page.with(
                page.items().stream()
                        .map(place -> told.get(place.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<Place> places(
            ArticleSearch search, DeskOrder order, @Nullable Cursor cursor, Limit limit) {
        var query =
                found(
                        "select a.id, %s %s %s"
                                .formatted(order.key(), where(search), order.from(cursor)),
                        Object[].class,
                        search);
        if (cursor != null) {
            var place = order.place(cursor);
            query.setParameter("key", place.get(0)).setParameter("id", place.get(1));
        }
        return query.setMaxResults(limit.value() + 1).getResultList().stream()
                .map(row -> new Place((UUID) row[0], row[1]))
                .toList();
    }

    private Map<UUID, ArticleListing> told(List<UUID> ids) {
        return database
                .createQuery(
                        """
                        select new ArticleListing(a.id, v.slug, v.title, v.language, v.details.contentRating, v.number,
                            a.createdAt, a.updatedAt,
                        """
                                + ArticleNow.NEW
                                + """
                                )
                                from Article a join a.head v
                                join ArticleStanding s on s.articleId = a.id
                                join ArticleSurroundings t on t.articleId = a.id
                                where a.id in :ids and s.articleId in :ids and t.articleId in :ids
                                """,
                        ArticleListing.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(toMap(ArticleListing::id, article -> article));
    }

    private static String where(ArticleSearch search) {
        return FOUND
                + amongFew(search.states())
                + IntStream.range(0, search.metadata().size())
                        .mapToObj(BEARING::formatted)
                        .collect(joining());
    }

    private static String amongFew(List<String> states) {
        return TRUE_IN.keySet().containsAll(states)
                ? states.stream().map(TRUE_IN::get).collect(joining(" or ", "and (", ")"))
                : "";
    }

    private <T> TypedQuery<T> found(String query, Class<T> type, ArticleSearch search) {
        var asked = database.createQuery(query, type);
        var number = 0;
        for (var member : search.metadata().entrySet()) {
            asked.setParameter("key" + number, member.getKey());
            asked.setParameter("value" + number++, member.getValue());
        }
        return asked.setParameter("states", search.states())
                .setParameter("slug", search.name())
                .setParameter("language", search.language())
                .setParameter("pattern", search.pattern())
                .setParameter("titled", search.titlePattern())
                .setParameter("author", search.author())
                .setParameter("topic", search.topic())
                .setParameter("series", search.series())
                .setParameter("pendingLinks", search.pendingLinks())
                .setParameter("changed", search.changed());
    }
}
