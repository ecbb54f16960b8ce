package dev.seriatim.fulltext;

import static java.util.stream.Collectors.joining;

import dev.seriatim.database.Scalars;
import dev.seriatim.database.SqlReads;
import dev.seriatim.fulltext.Leaf.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The words of titles, excerpts, headings and names, for those who mistype one. */
@ApplicationScoped
public class Vocabulary {

    /**
     * How many words with a like beginning are compared, and of how many it is asked who sees them.
     */
    private static final int COMPARED = 1_000;

    private static final int ASKED = 20;

    private final Session database;
    private final SqlReads reads;

    Vocabulary(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /**
     * A word of a question that may be a mistake.
     *
     * @param start where it begins in the question
     */
    public record Mistakable(String text, int start, int end) {}

    /**
     * The first words of a question that can be mistyped, but for those that are not wanted and for
     * beginnings, which are no words.
     */
    public static List<Mistakable> mistakable(String question, int most) {
        var folded = FoldedText.of(question);
        return Tokenizer.tokens(folded).stream()
                .filter(token -> !token.is(Token.Kind.WHOLE))
                .filter(SuggestibleWords::isSuggestible)
                .map(
                        token ->
                                new Mistakable(
                                        token.word(),
                                        folded.originalStart(token.start()),
                                        folded.originalEnd(token.end())))
                .filter(word -> word.start() == 0 || question.charAt(word.start() - 1) != '-')
                .filter(word -> !question.startsWith("*", word.end()))
                .limit(most)
                .toList();
    }

    /** Nobody waits for anybody here: what somebody else is learning now is learnt all the same. */
    void learn(Collection<FoldedText> texts) {
        var unknown = unknown(SuggestibleWords.of(texts));
        if (unknown.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into search_word (word, neighbours)
                        select word, string_to_array(neighbours, ' ')
                        from unnest(string_to_array(:words, ' '), string_to_array(:neighbours, '|'))
                            as learned (word, neighbours)
                        """)
                .setParameter("words", String.join(" ", unknown))
                .setParameter(
                        "neighbours",
                        unknown.stream().map(Vocabulary::neighbours).collect(joining("|")))
                .executeUpdate();
    }

    private List<String> unknown(Collection<String> words) {
        return words(
                        """
                        select word from unnest(string_to_array(:words, ' ')) as asked (word)
                        where not exists (select from search_word known where known.word = asked.word offset 0)
                        """)
                .setParameter("words", String.join(" ", words))
                .getResultList();
    }

    private NativeQuery<String> words(String sql) {
        return Scalars.select(database, sql, "word", String.class);
    }

    private static String neighbours(String word) {
        return String.join(" ", Spelling.of(word).neighbours());
    }

    /** The words most like this one, whether readers see them or not; the likeliest first. */
    public List<String> similar(String word) {
        var similar =
                reads.list(
                        """
                        select word from search_word
                        where neighbours && string_to_array(:neighbours, ' ') limit :compared
                        """,
                        Map.of("neighbours", neighbours(word), "compared", COMPARED),
                        row -> row.text("word"));
        return Spelling.of(word).nearest(similar).stream().distinct().limit(ASKED).toList();
    }

    /** The first of these words that readers see at this moment. */
    public Optional<String> firstSeen(List<String> words) {
        var seen = seen(words);
        return words.stream().filter(seen::contains).findFirst();
    }

    // Which of them stand in a text or a name that is before readers now.
    private List<String> seen(List<String> words) {
        return reads.list(
                """
                select asked.word
                from unnest(string_to_array(:words, ' '), string_to_array(:queries, '|'),
                         string_to_array(:runs, '|'), string_to_array(:names, ' '))
                    as asked (word, query, run, name)
                where exists (
                    with hit as materialized (
                        select s.version_id from searchable s
                        where s.vector @@ cast(asked.query as tsquery)
                          and (coalesce(asked.run, '') = '' or strpos(s.runs, asked.run) > 0) limit 2000)
                    select from hit join live_publication p on p.version_id = hit.version_id)
                   or exists (
                    select from published_name_word n
                    where n.word = asked.name
                      and (coalesce(asked.run, '') = '' or strpos(normalize(n.name, nfkc), asked.run) > 0))
                """,
                Map.of(
                        "words", String.join(" ", words),
                        "queries", words.stream().map(Vocabulary::query).collect(joining("|")),
                        "runs", words.stream().map(Vocabulary::run).collect(joining("|")),
                        "names", words.stream().map(Vocabulary::name).collect(joining(" "))),
                row -> row.text("word"));
    }

    /** Some words behind this one, in the order of their bytes. */
    List<String> after(String word, int most) {
        return words("select word from search_word where word > :word order by word limit :most")
                .setParameter("word", word)
                .setParameter("most", most)
                .getResultList();
    }

    /** Forgets those of the words that nothing bears which readers see, or are promised. */
    void forget(List<String> words) {
        database.createNativeMutationQuery(
                        """
                        delete from search_word w
                        using unnest(string_to_array(:words, ' '), string_to_array(:queries, '|'),
                            string_to_array(:names, ' ')) as asked (word, query, name)
                        where w.word = asked.word
                          and not exists (select from searchable s where s.vector @@ cast(asked.query as tsquery))
                          and not exists (select from name_word n where n.word = asked.name)
                        """)
                .setParameter("words", String.join(" ", words))
                .setParameter(
                        "queries", words.stream().map(Vocabulary::query).collect(joining("|")))
                .setParameter("names", words.stream().map(Vocabulary::name).collect(joining(" ")))
                .executeUpdate();
    }

    private static Token only(String word) {
        return Tokenizer.tokens(FoldedText.of(word)).get(0);
    }

    private static String query(String word) {
        var token = only(word);
        return token.is(Token.Kind.RUN)
                ? new QueryWriter(Language.OTHER, Owners.NONE)
                        .leaves(List.of(new Leaf(Sort.RUN, List.of(token))))
                : Lexemes.quoted(Lexemes.spelt(token.word()));
    }

    private static String run(String word) {
        var token = only(word);
        return token.is(Token.Kind.RUN) ? token.word() : "";
    }

    private static String name(String word) {
        var token = only(word);
        return token.is(Token.Kind.RUN)
                ? Runs.asked(token.word()).get(0)
                : Accents.removed(FoldedText.of(word).toString());
    }
}
