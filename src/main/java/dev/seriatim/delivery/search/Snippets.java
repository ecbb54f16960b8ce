package dev.seriatim.delivery.search;

import dev.seriatim.database.SqlReads;
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

/** Cuts out of articles the passages that answer a question, as safe HTML. */
@ApplicationScoped
class Snippets {

    /** How far into a text an answer is looked for, in characters, and how much of it at a time. */
    private static final int FARTHEST = 50_000;

    private static final int PIECE = 4_000;

    private static final int SMALL_PIECE = 500;

    private static final int MOST_HITS = 200;

    private final SqlReads database;

    Snippets(SqlReads database) {
        this.database = database;
    }

    /** A passage of each article, by its id, with {@code <mark>} around the hits. */
    Map<UUID, String> of(Collection<UUID> ids, Question question) {
        var hits = new HashMap<Language, Hits>();
        var passages = new HashMap<UUID, String>();
        database.list(
                """
                select id, language, left(body_text, :farthest) as text
                from published_article where id = any(:ids)
                """,
                Map.of("farthest", FARTHEST, "ids", ids),
                row -> {
                    var language = row.text("language");
                    var marked = hits.computeIfAbsent(Language.of(language), question::hits);
                    return passages.put(
                            row.id("id"),
                            passage(row.text("text"), marked, Sentences.of(language)));
                });
        return passages;
    }

    /** The first piece of the text with most of the question in it. */
    private static String passage(String text, Hits hits, Sentences sentences) {
        List<Hit> best = List.of();
        long most = 0;
        // Where one thing is asked for, its first place will do, and what the passage shows of it.
        int size = hits.number() == 1 ? SMALL_PIECE : PIECE;
        for (int start = 0; start < text.length() && most < hits.number(); ) {
            int end = endOfPiece(text, start, start + size);
            var found = hits.in(text.substring(start, end), start, MOST_HITS);
            if (!found.isEmpty() && end < found.get(0).start() + Snippet.LENGTH) {
                end = endOfPiece(text, start, found.get(0).start() + Snippet.LENGTH);
                found = hits.in(text.substring(start, end), start, MOST_HITS);
            }
            long different = found.stream().map(Hit::asked).distinct().count();
            if (different > most) {
                most = different;
                best = found;
            }
            start = end;
        }
        return new Snippet(text, best, sentences).html();
    }

    private static int endOfPiece(String text, int start, int end) {
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
