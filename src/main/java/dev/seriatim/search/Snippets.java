package dev.seriatim.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Cuts out of articles the passages that answer a question, as safe HTML. */
@ApplicationScoped
class Snippets {

    /** Around a hit, as long as it is not HTML. They are taken out of the text before. */
    private static final String START = "\u0002";

    private static final String END = "\u0003";

    private static final String OPTIONS =
            "StartSel=" + START + ", StopSel=" + END + ", MinWords=15, MaxWords=35";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;

    /**
     * Reads closely only what surrounds a word that begins like one of the question's; if that was
     * a coincidence, or accents differ, the first pages. Each {@code offset 0} keeps what was made
     * from being made again wherever it is used.
     */
    private static final String PASSAGES =
            """
            select t.id, case when strpos(near.passage, :start) > 0 then near.passage
                else ts_headline(t.config, translate(left(t.text, 20000), :marks, ''), t.query, :options) end as passage
            from (
                select a.id, c.config, a.body_text as text, websearch_to_tsquery(c.config, :question) as query
                from published_article a cross join lateral (select search_config(a.language) as config offset 0) c
                where a.id in (:ids) offset 0) t
            cross join lateral (select greatest(regexp_instr(t.text, :beginnings, 1, 1, 0, 'i') - 80, 1) as place offset 0) hit
            cross join lateral (select ts_headline(
                t.config,
                translate(regexp_replace(
                    substr(t.text, hit.place, 600), '^\\S*', case hit.place when 1 then '\\&' else '' end), :marks, ''),
                t.query, :options) as passage offset 0) near
            """;

    private final Session database;

    Snippets(Session database) {
        this.database = database;
    }

    /** A passage of each article, by its id, with {@code <mark>} around the hits. */
    Map<UUID, String> of(Collection<UUID> ids, Question question) {
        List<Object[]> rows =
                database.createNativeQuery(PASSAGES, Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("passage", String.class)
                        .setParameter("start", START)
                        .setParameter("marks", START + END)
                        .setParameter("options", OPTIONS)
                        .setParameter("question", question.text())
                        .setParameter("beginnings", beginnings(question.text()))
                        .setParameterList("ids", ids)
                        .getResultList();
        return rows.stream().collect(toMap(row -> (UUID) row[0], row -> html((String) row[1])));
    }

    private static String beginnings(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> beginning(found.group()))
                .distinct()
                .collect(joining("|", "\\m(", ")"));
    }

    private static String beginning(String word) {
        var length = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
        return word.substring(0, Math.min(length, word.length()));
    }

    private static String html(String passage) {
        return passage.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(START, "<mark>")
                .replace(END, "</mark>");
    }
}
