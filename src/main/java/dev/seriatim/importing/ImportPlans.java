package dev.seriatim.importing;

import dev.seriatim.author.Author;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.importing.ImportPlan.Named;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.prose.NameKey;
import dev.seriatim.series.Series;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the plans of dry runs, and whether they can be corrected as somebody asks. */
@ApplicationScoped
class ImportPlans {

    private static final String NO_SLUG =
            "give the slug of one that is here, or an empty text to leave it out";

    private final RunFindings findings;
    private final AuthorRepository authors;
    private final TopicRepository topics;
    private final SeriesRepository series;

    ImportPlans(
            RunFindings findings,
            AuthorRepository authors,
            TopicRepository topics,
            SeriesRepository series) {
        this.findings = findings;
        this.authors = authors;
        this.topics = topics;
        this.series = series;
    }

    /**
     * The plan of a dry run.
     *
     * @throws ProblemException not found if it has none
     */
    ImportPlan of(UUID run) {
        return findings.all(run, Kind.PLAN, ImportPlan.class).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "Only a dry run has a plan, once it is done."));
    }

    /**
     * Corrections by what is here now.
     *
     * @throws ProblemException not found; 400 naming what the plan does not name, or is not here
     */
    Corrections settled(UUID run, Corrections asked) {
        var plan = of(run);
        List<Violation> wrong = new ArrayList<>();
        var settled =
                new Corrections(
                        settled("authors", asked.authors(), plan.authors(), this::author, wrong),
                        settled("topics", asked.topics(), plan.topics(), this::topic, wrong),
                        settled("series", asked.series(), plan.series(), this::series, wrong));
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return settled;
    }

    private Optional<String> author(String slug) {
        return authors.bearing(slug).map(Author::slug);
    }

    private Optional<String> topic(String slug) {
        return topics.bearing(slug).map(Topic::slug);
    }

    /** Imports find series by their titles. */
    private Optional<String> series(String slug) {
        return series.bearing(slug)
                .filter(target -> series.byTitle(target.title()).filter(target::equals).isPresent())
                .map(Series::title);
    }

    private static Map<String, String> settled(
            String kind,
            Map<String, String> asked,
            List<Named> named,
            Function<String, Optional<String>> target,
            List<Violation> wrong) {
        var known = named.stream().map(each -> NameKey.of(each.name())).collect(Collectors.toSet());
        Map<String, String> settled = new TreeMap<>();
        new TreeMap<>(asked)
                .forEach(
                        (name, slug) -> {
                            var meant = slug.isEmpty() ? Optional.of("") : target.apply(slug);
                            settled.put(name, meant.orElse(""));
                            if (!known.contains(NameKey.of(name))) {
                                wrong.add(at(kind, name, "the plan names nobody so"));
                            } else if (meant.isEmpty()) {
                                wrong.add(at(kind, name, NO_SLUG));
                            }
                        });
        return settled;
    }

    private static Violation at(String kind, String name, String detail) {
        return Violation.at(Violation.child("/" + kind, name), detail);
    }
}
