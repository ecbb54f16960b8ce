package dev.seriatim.article.merge;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which author or topic another one becomes a part of, by its slug. */
public record Merge(
        @NotNull(message = "name the one to merge into by its slug") @ValidSlug String into) {

    /**
     * The one to merge into.
     *
     * @param bearing finds by a slug, be it a former one
     * @throws ProblemException invalid request, if there is none, or it is the same
     */
    <T> T another(T merged, Function<String, Optional<T>> bearing) {
        return bearing.apply(into)
                .filter(found -> !found.equals(merged))
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        List.of(
                                                Violation.at(
                                                        "/into",
                                                        "give the slug of another one that exists"))));
    }
}
