package dev.seriatim.importing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.author.AuthorEditor;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.database.Trim;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.redirect.Holders;
import dev.seriatim.series.Series;
import dev.seriatim.series.SeriesEditor;
import dev.seriatim.series.SeriesRepository;
import dev.seriatim.topic.TopicEditor;
import dev.seriatim.topic.TopicRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back the authors, topics and series that a run has made, as far as nobody has changed them
 * and no article uses them: at once, or, where articles in the trash still name them, once these
 * are gone.
 */
@ApplicationScoped
class UndoneNames implements Trim {

    private final CreatedNames created;
    private final RunFindings findings;
    private final RunNotes notes;
    private final DoneItems items;
    private final ArticleRepository articles;
    private final AuthorRepository authors;
    private final AuthorEditor authorEditor;
    private final TopicRepository topics;
    private final TopicEditor topicEditor;
    private final SeriesRepository series;
    private final SeriesEditor seriesEditor;
    private final Holders holders;

    UndoneNames(
            CreatedNames created,
            RunFindings findings,
            RunNotes notes,
            DoneItems items,
            ArticleRepository articles,
            AuthorRepository authors,
            AuthorEditor authorEditor,
            TopicRepository topics,
            TopicEditor topicEditor,
            SeriesRepository series,
            SeriesEditor seriesEditor,
            Holders holders) {
        this.created = created;
        this.findings = findings;
        this.notes = notes;
        this.items = items;
        this.articles = articles;
        this.authors = authors;
        this.authorEditor = authorEditor;
        this.topics = topics;
        this.topicEditor = topicEditor;
        this.series = series;
        this.seriesEditor = seriesEditor;
        this.holders = holders;
    }

    /** What may become of something. */
    private enum Fate {
        GOES(""),
        IS_GONE(""),
        WAITS("It stays as long as articles in the trash name it, and goes with them."),
        IS_CHANGED("It stays: somebody has changed it since."),
        IS_USED("It stays: articles that stay name it, or did in an earlier version.");

        private final String reason;

        Fate(String reason) {
            this.reason = reason;
        }
    }

    /** Takes back what a run has made, all of whose items are taken back; says what stays. */
    void takeBack(UUID run, Lease lease) {
        for (var each : created.of(run)) {
            lease.mustHold();
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                var fate = decided(run, each);
                                if (!fate.reason.isEmpty()) {
                                    tell(run, each, fate.reason);
                                }
                            });
        }
        QuarkusTransaction.requiringNew().run(() -> notes.group(run));
    }

    private void tell(UUID run, CreatedName each, String reason) {
        findings.append(
                run,
                Kind.NOTE,
                new FoundNote("kept-" + each.kind().word(), null, reason, each.name()));
    }

    @Override
    public int trim() {
        var decided = 0;
        for (var each : created.left()) {
            decided += decided(each.run(), each.created()) == Fate.WAITS ? 0 : 1;
        }
        return decided;
    }

    private Fate decided(UUID run, CreatedName each) {
        var fate =
                switch (each.kind()) {
                    case AUTHOR -> author(each);
                    case TOPIC -> topic(each);
                    default -> series(run, each);
                };
        if (fate != Fate.WAITS) {
            created.forget(run, each);
        }
        return fate;
    }

    private Fate author(CreatedName each) {
        var found = authors.findByIdOptional(each.id());
        var fate = named(each, found.map(author -> author.updatedAt()));
        found.filter(author -> fate == Fate.GOES).ifPresent(authorEditor::remove);
        return fate;
    }

    private Fate topic(CreatedName each) {
        var found = topics.findByIdOptional(each.id());
        var fate = named(each, found.map(topic -> topic.updatedAt()));
        found.filter(topic -> fate == Fate.GOES).ifPresent(topicEditor::remove);
        return fate;
    }

    private Fate named(CreatedName each, Optional<Instant> updatedAt) {
        if (updatedAt.isEmpty()) {
            return Fate.IS_GONE;
        }
        if (!each.isAsLeft(updatedAt.get())) {
            return Fate.IS_CHANGED;
        }
        var named = holders.articles(each.kind(), each.id());
        if (named.isEmpty()) {
            return Fate.GOES;
        }
        return articles.areTrashed(named) ? Fate.WAITS : Fate.IS_USED;
    }

    private Fate series(UUID run, CreatedName each) {
        var found = series.findByIdOptional(each.id());
        var fate = found.map(one -> fate(run, each, one)).orElse(Fate.IS_GONE);
        found.filter(one -> fate == Fate.GOES).ifPresent(seriesEditor::remove);
        return fate;
    }

    /** A series is no more than its parts, and those of items that are taken back are nobody's. */
    private Fate fate(UUID run, CreatedName each, Series found) {
        if (!each.isAsLeft(found.updatedAt())) {
            return Fate.IS_CHANGED;
        }
        var parts = new HashSet<>(series.positions(found.slug()).keySet());
        parts.removeAll(items.takenBack(run));
        return articles.areTrashed(parts) ? Fate.GOES : Fate.IS_USED;
    }
}
