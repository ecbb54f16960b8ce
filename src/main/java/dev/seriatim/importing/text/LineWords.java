package dev.seriatim.importing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which the lines of a text are known in several languages: {@code words.txt}. */
final class LineWords {

    private static final String ENGLISH = "en";

    private static final List<Entry> ENTRIES = entries();

    private record Entry(String language, String kind, String expression) {

        static Entry of(String line) {
            var fields = line.split(" *\\| +", 3);
            return new Entry(fields[0], fields[1], fields[2]);
        }
    }

    private LineWords() {}

    /** What says this in any language, as one group of a regular expression. */
    static String saying(String kind) {
        return saying(kind, language -> true);
    }

    /** What says this in English or in the language of a file. */
    static String saying(String kind, String tag) {
        var own = tag.split("[-_]", 2)[0];
        return saying(kind, language -> language.equals(ENGLISH) || language.equalsIgnoreCase(own));
    }

    /** What says this in English or in any of these languages. */
    static String saying(String kind, Collection<String> languages) {
        return saying(kind, language -> language.equals(ENGLISH) || languages.contains(language));
    }

    private static String saying(String kind, Predicate<String> isAskedFor) {
        return ENTRIES.stream()
                .filter(entry -> entry.kind().equals(kind) && isAskedFor.test(entry.language()))
                .map(Entry::expression)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What says this, an expression for each language. */
    static List<String> inEach(String kind) {
        return ENTRIES.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::expression)
                .toList();
    }

    /** The languages in which a text says this. */
    static List<String> languagesOf(String kind, String text) {
        return ENTRIES.stream()
                .filter(entry -> entry.kind().equals(kind))
                .filter(entry -> pattern(entry.expression()).matcher(text).matches())
                .map(Entry::language)
                .toList();
    }

    static List<String> languages() {
        return ENTRIES.stream().map(Entry::language).distinct().toList();
    }

    static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A line as the words are written: every space a plain one, every apostrophe straight. */
    static String plain(String line) {
        return line.replace('\u00A0', ' ').replace('\u202F', ' ').replace('’', '\'');
    }

    private static List<Entry> entries() {
        try (var content = LineWords.class.getResourceAsStream("/importing/words.txt")) {
            var text =
                    new String(
                            Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
