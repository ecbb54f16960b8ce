package dev.seriatim.prose;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of short texts in many languages, taken for names: two are one exactly if NFKC, case
 * and marks make them equal, which is worked out here by the Java platform's own tables.
 */
class NameKeyWordsTest {

    private static final Path TEXTS = Path.of("src/test/resources/dev/seriatim/prose/words");

    private static final Map<String, String> MARKS =
            Map.of("[’‘´`ʼ״“”„«»\"]", "'", "[‐‑–—−]", "-", "…", "...", "\\p{Cf}", "");

    static Stream<Path> texts() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void thereAreTextsInManyLanguages() throws IOException {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordsAreOneNameExactlyIfFormCaseAndMarksMakeThemEqual(Path text) throws IOException {
        var words = words(text);

        assertThat(words).hasSizeGreaterThan(30);
        assertThat(alike(words, NameKey::of)).isEqualTo(alike(words, NameKeyWordsTest::plain));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordsTypedOtherwiseAreTheSameName(Path text) throws IOException {
        for (var word : words(text)) {
            var middle = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
            var typed =
                    List.of(
                            Normalizer.normalize(word, Form.NFD),
                            Normalizer.normalize(word, Form.NFKD),
                            word.substring(0, middle) + "\u00ad\u200b" + word.substring(middle),
                            "\u3000" + word + "\n",
                            word.replace('\'', '’'));

            assertThat(typed).as(word).allMatch(other -> key(other).equals(key(word)));
        }
    }

    private static String key(String name) {
        return NameKey.of(name);
    }

    private static Set<Set<String>> alike(Set<String> words, Function<String, String> form) {
        return new HashSet<>(words.stream().collect(groupingBy(form, toSet())).values());
    }

    private static String plain(String word) {
        var plain = Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
        for (var mark : MARKS.entrySet()) {
            plain = plain.replaceAll(mark.getKey(), mark.getValue());
        }
        return plain.replace("ß", "ss").replace('ς', 'σ');
    }

    private static Set<String> words(Path file) throws IOException {
        var text = Files.readString(file);
        var boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        for (int start = 0, end = boundaries.next();
                end != BreakIterator.DONE;
                start = end, end = boundaries.next()) {
            words.add(text.substring(start, end));
        }
        return words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .collect(toSet());
    }
}
