package dev.seriatim.related;

import dev.seriatim.database.Scalars;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tells editors of every link where it leads. */
@ApplicationScoped
class LinkReport {

    private static final String LINKS = "links";

    private final Session database;

    LinkReport(Session database) {
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

        /**
         * Whether that is most links, so that a page of them is found with the next few sources.
         */
        private boolean isMost() {
            return article == null
                    && series == null
                    && (state == null || state == ReportedState.RESOLVED);
        }

        private boolean isAll() {
            return isMost() && state == null;
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
        var place =
                cursor == null
                        ? List.<Object>of(new UUID(0, 0), "", 0L)
                        : cursor.key(LINKS, UUID.class, String.class, Long.class);
        var span = new Span(place, Keyset.ascending(cursor), limit.value() + 1);
        return Page.of(
                        choice.isMost() ? ofNextSources(choice, span) : links(choice, span, null),
                        limit,
                        cursor,
                        link ->
                                Cursor.of(
                                        LINKS,
                                        link.sourceId(),
                                        link.kind(),
                                        (long) link.position()),
                        total ? count(choice) : null)
                .map(LinkHealth.Row::told);
    }

    /** How many links there are to be, and where they begin. */
    private record Span(List<Object> place, Keyset keyset, int most) {}

    /** Of most libraries, as many sources as links are enough; of any, all of them are. */
    private List<LinkHealth.Row> ofNextSources(Choice choice, Span span) {
        for (var sources = span.most(); ; sources *= 4) {
            var last = lastSource(span, sources);
            var links = links(choice, span, last);
            if (last == null || links.size() == span.most()) {
                return links;
            }
        }
    }

    /** The source so many sources after the span's place; nothing if there are fewer. */
    private @Nullable UUID lastSource(Span span, int sources) {
        var sql =
                """
                select source_id from linking_source where source_id %s :source
                order by source_id %s offset :sources limit 1
                """
                        .formatted(span.keyset().onwards(), span.keyset().direction());
        return Scalars.select(database, sql, "source_id", UUID.class)
                .setParameter("source", span.place().get(0))
                .setParameter("sources", sources)
                .uniqueResult();
    }

    private List<LinkHealth.Row> links(Choice choice, Span span, @Nullable UUID last) {
        var keyset = span.keyset();
        var query =
                chosen(
                                """
                                select l.sourceId, l.kind, l.position, l.sourceSlug, l.sourceTitle, l.path, l.state,
                                    l.name, l.url, l.label, l.targetId, l.targetSlug, l.targetTitle, l.targetState
                                """
                                        + choice.condition()
                                        + (last == null
                                                ? ""
                                                : " and l.sourceId %s :last "
                                                        .formatted(keyset.until()))
                                        + """
                                and l.sourceId %3$s :source
                                and (l.sourceId, l.kind, l.position) %1$s (:source, :kind, :position)
                                order by l.sourceId %2$s, l.kind %2$s, l.position %2$s
                                """
                                                .formatted(
                                                        keyset.comparison(),
                                                        keyset.direction(),
                                                        keyset.onwards()),
                                LinkHealth.Row.class,
                                choice)
                        .setParameter("source", span.place().get(0))
                        .setParameter("kind", span.place().get(1))
                        .setParameter("position", ((Long) span.place().get(2)).intValue());
        if (last != null) {
            query.setParameter("last", last);
        }
        return query.setMaxResults(span.most()).getResultList();
    }

    /** Where they lead need not be asked to count them all. */
    private long count(Choice choice) {
        return choice.isAll()
                ? Scalars.select(
                                database,
                                "select count(*) as links from edited_link",
                                "links",
                                Long.class)
                        .getSingleResult()
                : chosen("select count(*) " + choice.condition(), Long.class, choice)
                        .getSingleResult();
    }

    private <T> TypedQuery<T> chosen(String query, Class<T> type, Choice choice) {
        var chosen = database.createQuery(query, type);
        choice.parameters().forEach(chosen::setParameter);
        return chosen;
    }
}
