package dev.seriatim.fulltext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The words of a language that say nothing by themselves. In a text only those that are spelt like
 * this are left out, accents and all ({@code maïs} is not {@code mais}); of a question also those
 * whose accents were left out ({@code fur}).
 */
record CommonWords(Set<String> spelt, Set<String> unaccented) {

    private static final CommonWords NONE = new CommonWords(Set.of(), Set.of());

    /** Those of the lists that are just as often something else: a summer, in French. */
    private static final Set<String> NOT_SO_COMMON = Set.of("été");

    private static final Map<String, CommonWords> READ = new ConcurrentHashMap<>();

    static CommonWords of(Language language) {
        var list = language.commonWords();
        return list == null ? NONE : READ.computeIfAbsent(list, CommonWords::read);
    }

    private static CommonWords read(String list) {
        var spelt = new HashSet<String>();
        var unaccented = new HashSet<String>();
        for (var line : lines(list)) {
            var folded = FoldedText.of(line);
            for (var token : Tokenizer.tokens(folded)) {
                // Of don't, the whole alone is a common word.
                boolean isWhole = token.start() == 0 && token.end() == folded.length();
                if (isWhole && !NOT_SO_COMMON.contains(token.word())) {
                    spelt.add(token.word());
                    unaccented.add(Accents.removed(token.word()));
                }
            }
        }
        return new CommonWords(spelt, unaccented);
    }

    private static Iterable<String> lines(String list) {
        var file = "/org/apache/lucene/analysis/" + list + ".txt";
        try (InputStream words = SnowballStemmer.class.getResourceAsStream(file)) {
            if (words == null) {
                throw new IllegalStateException("The list of words " + file + " is missing.");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("[|#].*", "").strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLeftOutOfTexts(String word) {
        return spelt.contains(word);
    }

    boolean isLeftOutOfQuestions(String word) {
        return spelt.contains(word) || unaccented.contains(word);
    }
}
