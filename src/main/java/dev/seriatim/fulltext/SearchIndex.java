package dev.seriatim.fulltext;

import dev.seriatim.fulltext.SearchVector.Weight;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Keeps what texts and names are found by. It is called by whoever publishes or renames them. */
@ApplicationScoped
public class SearchIndex {

    private final Session database;
    private final Vocabulary vocabulary;

    SearchIndex(Session database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /**
     * A text that is, or will be, before readers.
     *
     * @param version whose publication is in the database already
     * @param language BCP 47
     * @param text without markup
     * @param owners the ids of its authors and topics
     */
    public record SearchableText(
            UUID version,
            String language,
            String title,
            String excerpt,
            List<String> headings,
            String text,
            Collection<UUID> owners) {}

    /** Makes texts such as can be found as soon as readers see them. */
    public void add(List<SearchableText> texts) {
        var vectors = texts.parallelStream().map(SearchIndex::vector).toList();
        database.createNativeMutationQuery(
                        """
                        insert into searchable (version_id, vector, runs)
                        select version_id, cast(vector as tsvector), runs
                        from unnest(cast(:versions as uuid[]), cast(:vectors as text[]), cast(:runs as text[]))
                            as added (version_id, vector, runs)
                        """)
                .setParameter("versions", each(texts, SearchableText::version, UUID[]::new))
                .setParameter("vectors", each(vectors, SearchVector::literal, String[]::new))
                .setParameter("runs", each(vectors, SearchVector::runs, String[]::new))
                .executeUpdate();
        vocabulary.learn(
                texts.stream()
                        .flatMap(text -> Stream.of(text.title(), text.excerpt(), headings(text)))
                        .map(FoldedText::of)
                        .toList());
    }

    private static <T, R> R[] each(List<T> all, Function<T, R> part, IntFunction<R[]> array) {
        return all.stream().map(part).toArray(array);
    }

    /** Makes a text one that can be found in previews as it is now. */
    public void addDraft(SearchableText text) {
        var vector = vector(text);
        database.createNativeMutationQuery(
                        """
                        insert into draft_searchable (version_id, vector, runs, edited_at)
                        select version_id, cast(:vector as tsvector), :runs, edited_at
                        from unindexed_draft where version_id = :version
                        on conflict on constraint draft_searchable_pkey do update
                        set vector = excluded.vector, runs = excluded.runs, edited_at = excluded.edited_at
                        """)
                .setParameter("version", text.version())
                .setParameter("vector", vector.literal())
                .setParameter("runs", vector.runs())
                .executeUpdate();
    }

    private static SearchVector vector(SearchableText text) {
        var vector = new SearchVector(Language.of(text.language()));
        text.owners().forEach(vector::add);
        vector.add(Tokenizer.tokens(FoldedText.of(text.title())), Weight.A);
        vector.add(Tokenizer.tokens(FoldedText.of(text.excerpt())), Weight.B);
        vector.add(Tokenizer.tokens(FoldedText.of(headings(text))), Weight.C);
        vector.add(Tokenizer.tokens(FoldedText.of(text.text())), Weight.D);
        return vector;
    }

    private static String headings(SearchableText text) {
        return String.join("\n", text.headings());
    }

    /** Makes an author one whose articles can be found by these names, and no longer by others. */
    public void nameAuthor(UUID author, Collection<String> names) {
        name("author_id", author, names);
    }

    /** Makes a topic one whose articles can be found by these names, and no longer by others. */
    public void nameTopic(UUID topic, Collection<String> names) {
        name("topic_id", topic, names);
    }

    private void name(String kind, UUID owner, Collection<String> names) {
        var folded = FoldedText.of(String.join("\n", names));
        database.createNativeMutationQuery("delete from name_word where %s = :id".formatted(kind))
                .setParameter("id", owner)
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into name_word (word, %s)
                        select word, :id from unnest(string_to_array(:words, ' ')) word
                        """
                                .formatted(kind))
                .setParameter("id", owner)
                .setParameter("words", String.join(" ", words(folded)))
                .executeUpdate();
        vocabulary.learn(List.of(folded));
    }

    private static Set<String> words(FoldedText name) {
        var words = new LinkedHashSet<String>();
        for (var token : Tokenizer.tokens(name)) {
            if (token.is(Token.Kind.RUN)) {
                Runs.pieces(token.word(), (piece, offset) -> words.add(piece));
            } else {
                words.add(Accents.removed(token.word()));
                Pieces.told(token.word()).forEach(piece -> words.add(Accents.removed(piece)));
            }
        }
        return words;
    }

    /**
     * Lets all texts on one topic, or by one author, be those of another one.
     *
     * @param former which is going to be no more
     */
    public void replaceOwner(UUID former, UUID present) {
        for (var texts : List.of("searchable", "draft_searchable")) {
            database.createNativeMutationQuery(
                            """
                            update %s
                            set vector = ts_delete(vector, :former) || cast(:present as tsvector)
                            where vector @@ cast(:question as tsquery)
                            """
                                    .formatted(texts))
                    .setParameter("former", Lexemes.owner(former))
                    .setParameter("present", Lexemes.quoted(Lexemes.owner(present)) + ":1B")
                    .setParameter("question", Lexemes.quoted(Lexemes.owner(former)))
                    .executeUpdate();
        }
    }
}
