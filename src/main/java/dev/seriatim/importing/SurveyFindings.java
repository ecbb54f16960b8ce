package dev.seriatim.importing;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.importing.RunFindings.Kind;
import dev.seriatim.importing.RunFindings.OldRedirect;
import dev.seriatim.importing.RunFindings.TranslatedItem;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.Source;
import dev.seriatim.importing.text.TextFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a format finds, so many items in a transaction, while the run is ours. */
final class SurveyFindings implements Findings {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Source source;
    private final Lease lease;
    private final RunItems items;
    private final RunFindings findings;
    private final Corrections corrections;
    private final List<RunItems.Found> batch = new ArrayList<>();
    private final List<TranslatedItem> translations = new ArrayList<>();
    private final LeftOutTally leftOut = new LeftOutTally();
    private @Nullable String site;
    private int characters;
    private int number;
    private int others;

    SurveyFindings(
            Source source,
            Lease lease,
            RunItems items,
            RunFindings findings,
            Corrections corrections) {
        this.source = source;
        this.lease = lease;
        this.items = items;
        this.findings = findings;
        this.corrections = corrections;
    }

    @Override
    public void article(FoundArticle found) {
        var original = found.translationOf();
        if (original != null) {
            translations.add(new TranslatedItem(number + 1, KnownSource.of(original, "").value()));
        }
        // It is known to be the same by what its source says, however that is corrected.
        var digest = digest(found);
        var meant = corrections.of(found);
        add(
                new RunItems.Found(
                        ++number,
                        KnownSource.of(found.key(), found.title()).value(),
                        found.place().entry(),
                        found.place().line(),
                        TimeOrderedId.next(),
                        SourceFile.hex(digest),
                        PartPlace.of(meant),
                        meant,
                        null,
                        null,
                        OldAddress.of(found, site)));
        characters += found.body().length();
    }

    private byte[] digest(FoundArticle found) {
        if (!found.key().system().equals(TextFormat.NAME)) {
            return ImportJson.digest(found);
        }
        // Text files were known by theirs before there were other formats.
        try {
            return SourceFile.digest(source.entry(found.key().id()).orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void refused(Place place, String reason) {
        var told = Item.refused(place, reason);
        add(
                new RunItems.Found(
                        ++number,
                        "refused:" + number,
                        place.entry(),
                        place.line(),
                        TimeOrderedId.next(),
                        "",
                        List.of(),
                        null,
                        told.outcome().word(),
                        told,
                        List.of()));
    }

    private void add(RunItems.Found item) {
        lease.mustHold();
        batch.add(item);
        if (batch.size() == MOST_ITEMS || characters > MOST_CHARACTERS) {
            keep();
        }
    }

    private void keep() {
        if (!batch.isEmpty()) {
            QuarkusTransaction.requiringNew().run(this::keepTogether);
            batch.clear();
            translations.clear();
            characters = 0;
        }
    }

    private void keepTogether() {
        items.add(lease.run(), batch);
        translations.forEach(item -> findings.add(lease.run(), ++others, Kind.TRANSLATION, item));
    }

    @Override
    public void site(FoundSite found) {
        site = site == null ? found.address() : site;
        keep(Kind.SITE, found);
    }

    @Override
    public void author(FoundAuthor author) {
        keep(Kind.AUTHOR, author);
    }

    @Override
    public void topic(FoundTopic topic) {
        keep(Kind.TOPIC, topic);
    }

    @Override
    public void series(FoundSeries series) {
        corrections.of(series).ifPresent(meant -> keep(Kind.SERIES, meant));
    }

    @Override
    public void redirect(String from, String to) {
        keep(Kind.REDIRECT, new OldRedirect(from, to));
    }

    @Override
    public void note(FoundNote note) {
        keep(Kind.NOTE, note);
    }

    @Override
    public void leftOut(String kind, Place place) {
        leftOut.add(kind, place);
    }

    private void keep(Kind kind, Object found) {
        lease.mustHold();
        QuarkusTransaction.requiringNew()
                .run(() -> findings.add(lease.run(), ++others, kind, found));
    }

    /** Keeps what is left when all is read. */
    void end() {
        keep();
        leftOut.all().forEach(each -> keep(Kind.LEFT_OUT, each));
        QuarkusTransaction.requiringNew().run(() -> items.settle(lease.run()));
    }

    boolean isNothing() {
        return number == 0;
    }
}
