package dev.seriatim.importing;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.Slug;
import dev.seriatim.series.SeriesDraft;
import dev.seriatim.series.SeriesStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what was found of a series, without what a draft cannot hold. */
@ApplicationScoped
class SeriesAdaptation {

    private final Validator validator;

    SeriesAdaptation(Validator validator) {
        this.validator = validator;
    }

    /** The series as an editor would write it; empty if no series can have its title. */
    Optional<SeriesDraft> draft(ArrivedSeries series) {
        var found = series.found();
        return kept("title", series.title().strip())
                .map(
                        title ->
                                found == null
                                        ? draft(title, null, null, false)
                                        : draft(
                                                title,
                                                slug(found.slug()),
                                                kept("description", found.description())
                                                        .orElse(null),
                                                found.isComplete()));
    }

    private static SeriesDraft draft(
            String title, @Nullable String slug, @Nullable String description, boolean isComplete) {
        return new SeriesDraft(
                title,
                slug,
                null,
                description,
                isComplete ? SeriesStatus.COMPLETE : SeriesStatus.ONGOING,
                false,
                null,
                Map.of(),
                Metadata.NONE);
    }

    private static @Nullable String slug(@Nullable String found) {
        return found == null ? null : Slug.of(found).orElse(null);
    }

    private Optional<String> kept(String property, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .filter(
                        text ->
                                validator
                                        .validateValue(SeriesDraft.class, property, text)
                                        .isEmpty());
    }
}
