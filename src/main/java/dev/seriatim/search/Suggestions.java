package dev.seriatim.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Guesses what was meant by a question that finds nothing. */
@ApplicationScoped
class Suggestions {

    private static final int MOST_WORDS = 8;

    /** Words long enough to be mistyped, but for those that are not wanted. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}]{3,50}(?![\\p{L}\\p{N}])");

    private final Session database;

    Suggestions(Session database) {
        this.database = database;
    }

    /** The question with the likeliest word of a title in the place of each that is nowhere. */
    Optional<String> insteadOf(Question question) {
        var likeliest = new HashMap<String, String>();
        WORD.matcher(question.text())
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> likeliest(word).ifPresent(like -> likeliest.put(word, like)));
        return likeliest.isEmpty()
                ? Optional.empty()
                : Optional.of(replaced(question.text(), likeliest));
    }

    private Optional<String> likeliest(String word) {
        return database.createNativeQuery(
                        """
                        select w.word from published_title_word w
                        where w.word % :word
                          and not exists (select from published_searchable s
                                          where s.shelf = everything_shelf() and s.vector @@ search_question(:word))
                        order by similarity(w.word, :word) desc, w.word limit 1
                        """,
                        String.class)
                .setParameter("word", word)
                .uniqueResultOptional();
    }

    private static String replaced(String text, Map<String, String> likeliest) {
        return WORD.matcher(text)
                .replaceAll(
                        found -> {
                            var word = found.group().toLowerCase(Locale.ROOT);
                            var like = likeliest.getOrDefault(word, found.group());
                            return Matcher.quoteReplacement(like);
                        });
    }
}
