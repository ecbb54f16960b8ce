package dev.seriatim.fulltext;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.seriatim.fulltext.Leaf.Sort;
import dev.seriatim.fulltext.Token.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The authors and topics whose names hold what a question asks for. */
final class Owners {

    static final Owners NONE = new Owners(List.of());

    /** Of a name that hundreds bear, those are looked for that have most of the question. */
    private static final int MOST = 100;

    /**
     * An author or a topic, found by a word.
     *
     * @param asked the word, with an asterisk behind a beginning
     */
    record Found(String asked, UUID id, String name) {}

    private final Map<String, Set<UUID>> byWord;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, Integer> uses = new HashMap<>();

    Owners(List<Found> found) {
        byWord = found.stream().collect(groupingBy(Found::asked, mapping(Found::id, toSet())));
        found.forEach(owner -> names.put(owner.id(), FoldedText.of(owner.name()).toString()));
        byWord.values().forEach(ids -> ids.forEach(id -> uses.merge(id, 1, Integer::sum)));
    }

    /** The words of names that a name must hold, an asterisk behind what is a beginning. */
    static Set<String> words(Leaf leaf) {
        var words = new LinkedHashSet<String>();
        for (var token : leaf.parts()) {
            if (token.is(Kind.RUN)) {
                words.addAll(pieces(token.word()));
            } else {
                words.add(Accents.removed(token.word()) + (leaf.is(Sort.BEGINNING) ? "*" : ""));
            }
        }
        return words;
    }

    private static List<String> pieces(String run) {
        var pieces = Runs.asked(run);
        return Runs.length(run) == 1 ? List.of(pieces.get(0) + "*") : pieces;
    }

    /** The lexemes of those to whom the leaf may refer. */
    List<String> lexemes(Leaf leaf) {
        var ids = new HashSet<UUID>();
        if (!leaf.is(Sort.PHRASE)) {
            leaf.whole().map(Accents::removed).ifPresent(word -> ids.addAll(bearing(Set.of(word))));
        }
        ids.addAll(bearing(words(leaf)));
        return ids.stream()
                .filter(id -> holdsTogether(names.getOrDefault(id, ""), leaf))
                .sorted(Comparator.comparing((UUID id) -> uses.getOrDefault(id, 0)).reversed())
                .limit(MOST)
                .map(Lexemes::owner)
                .toList();
    }

    private Set<UUID> bearing(Set<String> words) {
        Set<UUID> all = new HashSet<>();
        boolean first = true;
        for (var word : words) {
            var ids = byWord.getOrDefault(word, Set.of());
            if (first) {
                all.addAll(ids);
            } else {
                all.retainAll(ids);
            }
            first = false;
        }
        return all;
    }

    private static boolean holdsTogether(String name, Leaf leaf) {
        if (leaf.is(Sort.PHRASE)) {
            return words(name).contains(words(leaf.parts()));
        }
        return leaf.runs().stream().allMatch(name::contains);
    }

    private static String words(String name) {
        return words(
                Tokenizer.tokens(FoldedText.of(name)).stream().filter(Token::isSpelt).toList());
    }

    private static String words(List<Token> tokens) {
        var words = new StringBuilder(" ");
        tokens.forEach(token -> words.append(Accents.removed(token.word())).append(' '));
        return words.toString();
    }
}
