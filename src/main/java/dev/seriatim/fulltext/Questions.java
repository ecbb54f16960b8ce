package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Owners.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads questions in the languages of what is published. */
@ApplicationScoped
public class Questions {

    /**
     * The languages that readers find texts in, and the authors and topics that have a word of the
     * question in their names. A name that a thousand bear is as good as a common word.
     *
     * <p>A word may be in every article or in none: plans depend on it, and are made anew.
     * Statistics that are old, or that nobody has taken, mislead the planner into reading all
     * vectors one by one; with these settings it finds them by their words.
     */
    private static final String READ =
            """
            with settings as materialized (
                select set_config('plan_cache_mode', 'force_custom_plan', true),
                       set_config('enable_seqscan', 'off', true))
            select 'settings' as kind, '' as asked, cast(null as uuid) as id, cast(null as text) as name from settings
            union all
            select 'language', code, null, null
            from unnest(string_to_array(:codes, ' ')) as known (code)
            where (select true from published_shelf p where p.shelf = language_shelf(code) limit 1)
            union all
            select 'name', asked, named.id, named.name
            from unnest(string_to_array(:words, ' ')) as question (asked)
            cross join lateral (
                select n.id, n.name from published_name_word n
                where n.word = asked limit 1000) as named
            union all
            select 'name', asked || '*', named.id, named.name
            from unnest(string_to_array(:beginnings, ' ')) as question (asked)
            cross join lateral (
                select n.id, n.name from published_name_word n
                where n.word >= asked and n.word < asked || :last limit 1000) as named
            """;

    private final Session database;

    Questions(Session database) {
        this.database = database;
    }

    /**
     * Reads a text in web search syntax: words, {@code "phrases"}, {@code or}, {@code -} before
     * what is not wanted, {@code *} behind the beginning of a word. For the rest of the
     * transaction, statements are planned for the questions at hand.
     */
    public Question ask(String text) {
        var clauses = new QuestionReader(text).clauses();
        var words = Question.nameWords(clauses);
        var languages = new ArrayList<>(List.of(Language.OTHER));
        var found = new ArrayList<Found>();
        for (var row : read(words)) {
            if (row[0].equals("language")) {
                languages.add(Language.of((String) row[1]));
            } else if (row[0].equals("name")) {
                found.add(new Found((String) row[1], (UUID) row[2], (String) row[3]));
            }
        }
        return new Question(text, clauses, languages, new Owners(found));
    }

    private List<Object[]> read(Iterable<String> asked) {
        var words = new ArrayList<String>();
        var beginnings = new ArrayList<String>();
        for (var word : asked) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }
        return database.createNativeQuery(READ, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("asked", String.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .setParameter("codes", String.join(" ", Language.codes()))
                .setParameter("words", String.join(" ", words))
                .setParameter("beginnings", String.join(" ", beginnings))
                .setParameter("last", Character.toString(Character.MAX_CODE_POINT))
                .getResultList();
    }
}
