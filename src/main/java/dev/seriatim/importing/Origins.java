package dev.seriatim.importing;

import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.prose.NameKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Knows where the items of runs come from. */
@ApplicationScoped
class Origins {

    private final RunFindings findings;

    Origins(RunFindings findings) {
        this.findings = findings;
    }

    /** What was found of the source of a run. */
    Provenance of(UUID run) {
        return QuarkusTransaction.requiringNew().call(() -> found(run));
    }

    private Provenance found(UUID run) {
        Map<String, FoundAuthor> authors = new HashMap<>();
        findings.all(run, Kind.AUTHOR, FoundAuthor.class)
                .forEach(author -> authors.putIfAbsent(NameKey.of(author.name()), author));
        Map<String, FoundTopic> topics = new HashMap<>();
        findings.all(run, Kind.TOPIC, FoundTopic.class)
                .forEach(topic -> topics.putIfAbsent(Introduction.path(topic), topic));
        var site =
                findings.all(run, Kind.SITE, FoundSite.class).stream()
                        .map(FoundSite::address)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return Provenance.of(run, site, authors, topics);
    }
}
