package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.prose.NameKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of those whom a source names, other than its names say: each becomes one who is
 * here, or nothing.
 *
 * @param authors slugs by names
 * @param topics slugs by names; of those below others with all of their path, {@code Iron / Lids}
 * @param series slugs by titles, and titles by titles when they are settled, see {@link
 *     ImportPlans}
 */
public record Corrections(
        Map<String, @Nullable String> authors,
        Map<String, @Nullable String> topics,
        Map<String, @Nullable String> series) {

    static final Corrections NONE = new Corrections(Map.of(), Map.of(), Map.of());

    public Corrections {
        authors = copy(authors);
        topics = copy(topics);
        series = copy(series);
    }

    private static Map<String, @Nullable String> copy(
            @Nullable Map<String, @Nullable String> given) {
        Map<String, @Nullable String> copy = new LinkedHashMap<>();
        if (given != null) {
            copy.putAll(given);
        }
        return Collections.unmodifiableMap(copy);
    }

    /** How a topic is called. */
    static String name(List<String> path) {
        return String.join(" / ", path);
    }

    /** The article as it is meant. */
    FoundArticle of(FoundArticle found) {
        return found.with(
                corrected(authors, found.authors(), name -> name, (name, slug) -> slug),
                corrected(
                        topics,
                        found.topics(),
                        topic -> name(topic.path()),
                        (topic, slug) -> FoundTopic.named(slug)),
                corrected(
                        series,
                        found.series(),
                        FoundPart::title,
                        (part, title) -> new FoundPart(title, part.order())));
    }

    /** The series as it is meant, if it is to be at all. */
    Optional<FoundSeries> of(FoundSeries found) {
        return corrected(
                        series,
                        List.of(found),
                        FoundSeries::title,
                        (said, title) ->
                                new FoundSeries(
                                        title,
                                        said.slug(),
                                        said.description(),
                                        said.isComplete(),
                                        said.parts()))
                .stream()
                .findFirst();
    }

    private static <T> List<T> corrected(
            Map<String, @Nullable String> corrections,
            List<T> named,
            Function<T, String> name,
            BiFunction<T, String, T> change) {
        Map<String, Optional<String>> byKey =
                corrections.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> NameKey.of(entry.getKey()),
                                        entry -> Optional.ofNullable(entry.getValue()),
                                        (one, other) -> one));
        return named.stream()
                .flatMap(
                        each -> {
                            var correction = byKey.get(NameKey.of(name.apply(each)));
                            return correction == null
                                    ? Stream.of(each)
                                    : correction.map(to -> change.apply(each, to)).stream();
                        })
                .distinct()
                .toList();
    }
}
