package dev.seriatim.related;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells editors of every link: where it leads, and what leads to an article. */
@ApplicationScoped
class LinkReport {

    private static final String LINKS = "links";
    private static final String BACKLINKS = "managed backlinks";

    private final EntityManager database;

    LinkReport(EntityManager database) {
        this.database = database;
    }

    /** Which links are asked for; nothing said means all. */
    record Choice(@Nullable ReportedState state, @Nullable UUID article, @Nullable UUID series) {

        /** Says no more than is asked for, so that a plan may begin with what is. */
        private String condition() {
            return "from ReportedLink l where true"
                    + (state == null ? "" : " and (" + state.sign() + ") and l.state = :state")
                    + (article == null ? "" : " and l.kind <> 'series' and l.sourceId = :article")
                    + (series == null ? "" : " and l.kind = 'series' and l.sourceId = :series")
                    + "\n";
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            if (state != null) {
                parameters.put("state", state.word());
            }
            if (article != null) {
                parameters.put("article", article);
            }
            if (series != null) {
                parameters.put("series", series);
            }
            return parameters;
        }
    }

    /** A page of links, those of one article or series together. */
    Page<LinkHealth> page(Choice choice, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.ascending(cursor);
        var place =
                cursor == null
                        ? List.<Object>of(new UUID(0, 0), "", 0L)
                        : cursor.key(LINKS, UUID.class, String.class, Long.class);
        var rows =
                chosen(
                                """
                        select l.sourceId, l.kind, l.position, l.sourceSlug, l.sourceTitle, l.path, l.state, l.name,
                            l.url, l.label, l.targetId, l.targetSlug, l.targetTitle, l.targetState
                        """
                                        + choice.condition()
                                        + """
                                and (l.sourceId, l.kind, l.position) %1$s (:source, :kind, :position)
                                order by l.sourceId %2$s, l.kind %2$s, l.position %2$s
                                """
                                                .formatted(keyset.comparison(), keyset.direction()),
                                LinkHealth.Row.class,
                                choice)
                        .setParameter("source", place.get(0))
                        .setParameter("kind", place.get(1))
                        .setParameter("position", ((Long) place.get(2)).intValue())
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                        rows,
                        limit,
                        cursor,
                        link ->
                                Cursor.of(
                                        LINKS,
                                        link.sourceId(),
                                        link.kind(),
                                        (long) link.position()),
                        total
                                ? chosen(
                                                "select count(*) " + choice.condition(),
                                                Long.class,
                                                choice)
                                        .getSingleResult()
                                : null)
                .map(LinkHealth.Row::told);
    }

    private <T> TypedQuery<T> chosen(String query, Class<T> type, Choice choice) {
        var chosen = database.createQuery(query, type);
        choice.parameters().forEach(chosen::setParameter);
        return chosen;
    }

    /** A page of the places that lead to an article, those of one article or series together. */
    Page<ManagedBacklink> to(UUID article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.ascending(cursor);
        var place =
                cursor == null
                        ? List.<Object>of(new UUID(0, 0), 0L)
                        : cursor.key(BACKLINKS, UUID.class, Long.class);
        var rows =
                database.createQuery(
                                """
                        select r.kind, r.sourceId, r.sourceSlug, r.sourceTitle, r.path, r.ordinal, r.note,
                            r.anchorText, r.sentence, r.published
                        from ArticleReference r
                        where r.targetId = :article and (r.sourceId, r.ordinal) %1$s (:source, :ordinal)
                        order by r.sourceId %2$s, r.ordinal %2$s
                        """
                                        .formatted(keyset.comparison(), keyset.direction()),
                                ManagedBacklink.class)
                        .setParameter("article", article)
                        .setParameter("source", place.get(0))
                        .setParameter("ordinal", ((Long) place.get(1)).intValue())
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                rows,
                limit,
                cursor,
                link -> Cursor.of(BACKLINKS, link.id(), (long) link.ordinal()),
                total ? count(article) : null);
    }

    private long count(UUID article) {
        return database.createQuery(
                        "select count(*) from ArticleReference where targetId = :article",
                        Long.class)
                .setParameter("article", article)
                .getSingleResult();
    }
}
