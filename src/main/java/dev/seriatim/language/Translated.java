package dev.seriatim.language;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is spoken of in several languages.
 *
 * @param slug its own
 * @param language that of its own words, BCP 47
 * @param others its words in other languages, by these
 */
public record Translated<W extends Translation>(
        String slug, String language, W own, Map<String, W> others) {

    /** Translations in the order in which they are always told; of nothing, none. */
    public static <W> Map<String, W> sorted(@Nullable Map<String, W> translations) {
        return translations == null
                ? Map.of()
                : Collections.unmodifiableMap(new TreeMap<>(translations));
    }

    /**
     * Refuses words of the same language twice, however its tag is written.
     *
     * @param language that of its own words
     * @param others those into which it is translated
     * @throws ProblemException 400 naming each that is there already
     */
    public static void refuseRepeated(String language, Collection<String> others) {
        var known = new HashSet<String>();
        known.add(LanguageKey.of(language));
        var repeated = others.stream().filter(other -> !known.add(LanguageKey.of(other))).toList();
        if (!repeated.isEmpty()) {
            throw ProblemException.invalid(
                    repeated.stream()
                            .map(
                                    other ->
                                            Violation.at(
                                                    "/translations/" + other,
                                                    "is said in this language already."))
                            .toList());
        }
    }

    /** The languages in which there is something, its own first. */
    public List<String> languages() {
        return Stream.concat(Stream.of(language), others.keySet().stream()).toList();
    }

    /** What is said in one of these. */
    public Spoken<W> in(String spoken) {
        return new Spoken<>(this, spoken, Objects.requireNonNullElse(others.get(spoken), own));
    }

    /** What is said in each language. */
    public Stream<Spoken<W>> all() {
        return languages().stream().map(this::in);
    }

    /**
     * Something in one of its languages.
     *
     * @param words what is said in it
     */
    public record Spoken<W extends Translation>(Translated<W> whole, String language, W words) {

        /** Under which it is found in this language. */
        public String slug() {
            return Objects.requireNonNullElse(words.slug(), whole.slug);
        }

        /** Whether it is this language that is meant by the slug alone. */
        public boolean isMeantBySlug() {
            return whole.all()
                    .filter(each -> each.slug().equals(slug()))
                    .findFirst()
                    .filter(first -> first.language.equals(language))
                    .isPresent();
        }

        /** The same in its other languages. */
        public Stream<Spoken<W>> others() {
            return whole.all().filter(each -> !each.language.equals(language));
        }
    }
}
