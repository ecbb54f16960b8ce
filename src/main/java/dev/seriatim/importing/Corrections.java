package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.prose.NameKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of those whom a source names, other than its names say: each becomes one who is
 * here, or where an empty text stands, nothing.
 *
 * @param authors slugs by names
 * @param topics slugs by names; of those below others with all of their path, {@code Iron / Lids}
 * @param series slugs by titles, and titles by titles when they are settled, see {@link
 *     ImportPlans}
 */
public record Corrections(
        Map<String, String> authors, Map<String, String> topics, Map<String, String> series) {

    static final Corrections NONE = new Corrections(Map.of(), Map.of(), Map.of());

    public Corrections {
        authors = authors == null ? Map.of() : Map.copyOf(authors);
        topics = topics == null ? Map.of() : Map.copyOf(topics);
        series = series == null ? Map.of() : Map.copyOf(series);
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
            Map<String, String> corrections,
            List<T> named,
            Function<T, String> name,
            BiFunction<T, String, T> change) {
        Map<String, String> byKey = new HashMap<>();
        corrections.forEach((wrong, right) -> byKey.put(NameKey.of(wrong), right));
        return named.stream()
                .flatMap(each -> corrected(each, byKey.get(NameKey.of(name.apply(each))), change))
                .distinct()
                .toList();
    }

    private static <T> Stream<T> corrected(
            T named, @Nullable String correction, BiFunction<T, String, T> change) {
        if (correction == null) {
            return Stream.of(named);
        }
        return correction.isEmpty() ? Stream.empty() : Stream.of(change.apply(named, correction));
    }
}
