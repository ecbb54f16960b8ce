package dev.seriatim.fulltext;

import static java.util.stream.Collectors.joining;

import dev.seriatim.database.SqlReads;
import dev.seriatim.database.SqlReads.RowReader;
import dev.seriatim.fulltext.Owners.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads questions in the languages of what is published. */
@ApplicationScoped
public class Questions {

    /**
     * The languages that readers find texts in, and the authors and topics that have a word of the
     * question in their names. A name that a thousand bear is as good as a common word.
     *
     * <p>Statistics that are old, or that nobody has taken, mislead the planner into reading all
     * vectors one by one; with this setting it finds them by their words.
     */
    private static final String READ =
            """
            with settings as materialized (
                select set_config('enable_seqscan', 'off', true))
            select 'settings' as kind, '' as asked, cast(null as uuid) as id, cast(null as text) as name from settings
            union all
            select 'language', code, null, null
            from unnest(string_to_array(:codes, ' ')) as known (code)
            where (select true from published_entry p where p.list_id = language_list(code) limit 1)
            union all
            select 'name', asked, named.id, named.name
            from unnest(string_to_array(:asked, ' '), string_to_array(:first, ' '), string_to_array(:last, ' '))
                as question (asked, first, last)
            cross join lateral (
                select n.id, n.name from published_name_word n
                where n.word between first and last limit 1000) as named
            """;

    private final SqlReads database;

    Questions(SqlReads database) {
        this.database = database;
    }

    /**
     * Reads a text in web search syntax: words, {@code "phrases"}, {@code or}, {@code -} before
     * what is not wanted, {@code *} behind the beginning of a word. For the rest of the
     * transaction, rows are looked up by indexes.
     */
    public Question ask(String text) {
        var clauses = new QuestionReader(text).clauses();
        var words = Question.nameWords(clauses);
        var languages = new ArrayList<>(List.of(Language.OTHER));
        var found = new ArrayList<Found>();
        read(
                words,
                row -> {
                    switch (row.text("kind")) {
                        case "language" -> languages.add(Language.of(row.text("asked")));
                        case "name" ->
                                found.add(
                                        new Found(
                                                row.text("asked"), row.id("id"), row.text("name")));
                        default -> {}
                    }
                    return true;
                });
        return new Question(text, clauses, languages, new Owners(found));
    }

    private void read(Collection<String> asked, RowReader<Boolean> reader) {
        database.list(
                READ,
                Map.of(
                        "codes", String.join(" ", Language.codes()),
                        "asked", String.join(" ", asked),
                        "first", joined(asked, ""),
                        "last", joined(asked, Character.toString(Character.MAX_CODE_POINT))),
                reader);
    }

    /** The words, with something else in the place of the asterisk behind a beginning. */
    private static String joined(Collection<String> words, String ending) {
        return words.stream()
                .map(w -> w.endsWith("*") ? w.substring(0, w.length() - 1) + ending : w)
                .collect(joining(" "));
    }
}
