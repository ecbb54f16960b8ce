package dev.seriatim.search;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.fulltext.Hits;
import dev.seriatim.fulltext.Hits.Hit;
import dev.seriatim.fulltext.Language;
import dev.seriatim.fulltext.Question;
import dev.seriatim.prose.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Cuts out of articles the passages that answer a question, as safe HTML. */
@ApplicationScoped
class Snippets {

    /** How far into a text an answer is looked for, in characters, and how much of it at a time. */
    private static final int FARTHEST = 50_000;

    private static final int PIECE = 4_000;

    private static final int MOST_HITS = 200;

    private final Session database;

    Snippets(Session database) {
        this.database = database;
    }

    /** A passage of each article, by its id, with {@code <mark>} around the hits. */
    Map<UUID, String> of(Collection<UUID> ids, Question question) {
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select id, language, left(body_text, :farthest) as text
                                from published_article where id in (:ids)
                                """,
                                Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("language", String.class)
                        .addScalar("text", String.class)
                        .setParameter("farthest", FARTHEST)
                        .setParameterList("ids", ids)
                        .getResultList();
        var hits = new HashMap<Language, Hits>();
        return rows.stream()
                .collect(
                        toMap(
                                row -> (UUID) row[0],
                                row ->
                                        passage(
                                                (String) row[2],
                                                hits.computeIfAbsent(
                                                        Language.of((String) row[1]),
                                                        question::hits),
                                                Sentences.of((String) row[1]))));
    }

    /** The first piece of the text with most of the question in it. */
    private static String passage(String text, Hits hits, Sentences sentences) {
        List<Hit> best = List.of();
        long most = 0;
        for (int start = 0; start < text.length() && most < hits.number(); ) {
            int end = endOfPiece(text, start);
            var found = hits.in(text.substring(start, end), start, MOST_HITS);
            long different = found.stream().map(Hit::asked).distinct().count();
            if (different > most) {
                most = different;
                best = found;
            }
            start = end;
        }
        return new Snippet(text, best, sentences).html();
    }

    private static int endOfPiece(String text, int start) {
        int end = start + PIECE;
        if (end >= text.length()) {
            return text.length();
        }
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        if (space > start) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
