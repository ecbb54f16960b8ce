package dev.seriatim.article.desk;

import static java.util.stream.Collectors.joining;

import dev.seriatim.article.PublicationState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an editor looks for, as HQL about articles {@code a} and their newest versions {@code v}. It
 * says no more than is asked for: a plan can begin with any of it, but not with what may as well be
 * left out.
 */
final class DeskQuery {

    private static final String NOW = "cast(sql('now()') as Instant)";

    private static final String SLUG =
            "a.id in (select t.articleId from KnownTarget t where t.name = :slug)";

    /** A range means few languages, and how many articles are in each is known to the planner. */
    private static final String LANGUAGES =
            """
            cast(sql('? = any(string_to_array(?, '',''))', v.language, cast(:languages as String)) as Boolean) = true\
            """;

    /** For all that the planner knows, most have it, and so it goes along the order of a list. */
    private static final String TEXT =
            """
            (cast(sql('strpos(?, lower(?)) > 0', v.slug, cast(:text as String)) as Boolean) = true
             or cast(sql('strpos(folded(?), folded(?)) > 0', v.title, cast(:text as String)) as Boolean) = true
             or cast(sql('strpos(folded(?), folded(?)) > 0', v.body.body, cast(:text as String)) as Boolean) = true
             %s)\
            """;

    private static final String TITLED = "or v.titleName like :titled escape '!'";

    private static final String AUTHOR =
            "v.id in (select w.id from ArticleVersion w join w.authors b where :author member of b.slugs)";

    private static final String TOPIC =
            "v.id in (select w.id from ArticleVersion w join w.topics t where :topic member of t.slugs)";

    private static final String SERIES =
            "a.id in (select p.articleId from SeriesPartTarget p where p.seriesSlug = :series)";

    private static final String PENDING =
            "%s exists (select 1 from PendingLink l where l.articleId = a.id)";

    private static final String NOT_OVER =
            "(p.visibleUntil is null or p.visibleUntil > %s)".formatted(NOW);

    private static final String CHANGED =
            """
            %%s exists (
                select 1 from Publication p
                where p.articleId = a.id and p.versionId <> v.id and %s)\
            """
                    .formatted(NOT_OVER);

    /** Along article_version_metadata_idx; the planner knows it by these very words. */
    private static final String BEARING =
            """
            cast(sql('(? <> ''{}'' and metadata_lists(?) @> array[metadata_list(?, ?)])',
                v.details.metadata, v.details.metadata, cast(:key%1$d as String), cast(:value%1$d as String))
                as Boolean) = true\
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
                    (a.publishedAt <= %s and not exists (
                        select 1 from Publication p where p.articleId = a.id and %s))\
                    """
                            .formatted(NOW, NOT_OVER),
                    PublicationState.TRASHED.word(),
                    "a.trashedAt is not null");

    private final StringBuilder text = new StringBuilder("from Article a join a.head v");
    private final Map<String, Object> parameters = new HashMap<>();
    private String link = " where ";

    /**
     * @param languages in which anything is written and of which {@code search.language()} means
     *     each, with commas between them
     */
    DeskQuery(ArticleSearch search, @Nullable String languages) {
        standing(search);
        given(SLUG, "slug", search.name());
        given(LANGUAGES, "languages", languages);
        var titled = search.titlePattern();
        given(TEXT.formatted(titled == null ? "" : TITLED), "text", search.text());
        if (titled != null) {
            parameters.put("titled", titled);
        }
        given(AUTHOR, "author", search.author());
        given(TOPIC, "topic", search.topic());
        given(SERIES, "series", search.series());
        asked(PENDING, search.pendingLinks());
        asked(CHANGED, search.changed());
        var number = 0;
        for (var member : search.metadata().entrySet()) {
            and(BEARING.formatted(number));
            parameters.put("key" + number, member.getKey());
            parameters.put("value" + number++, member.getValue());
        }
    }

    private void standing(ArticleSearch search) {
        if (search.isInAnyState()) {
            and("a.trashedAt is null");
            return;
        }
        text.append(" join ArticleStanding s on s.articleId = a.id");
        and("s.state in :states");
        parameters.put("states", search.states());
        if (TRUE_IN.keySet().containsAll(search.states())) {
            and(search.states().stream().map(TRUE_IN::get).collect(joining(" or ", "(", ")")));
        }
    }

    private void given(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            parameters.put(name, value);
        }
    }

    private void asked(String condition, @Nullable Boolean answer) {
        if (answer != null) {
            and(condition.formatted(answer ? "" : "not"));
        }
    }

    private void and(String condition) {
        text.append(link).append(condition);
        link = " and ";
    }

    /**
     * A query for what is selected of all these articles.
     *
     * @param following conditions and an order that go on where this ends
     */
    <T> TypedQuery<T> select(
            EntityManager database, String selected, String following, Class<T> type) {
        var query =
                database.createQuery("select %s %s%s".formatted(selected, text, following), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
