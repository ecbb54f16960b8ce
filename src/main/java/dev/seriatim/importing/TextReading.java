package dev.seriatim.importing;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.text.TextFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read of a few text files at once: of each something to bring in, or why not. */
final class TextReading implements Findings {

    private final SourceFiles source;
    private final ImportOptions options;
    private final Set<KnownSource> keys = new HashSet<>();
    private final List<Reading> readings = new ArrayList<>();
    private @Nullable String site;

    private TextReading(SourceFiles source, ImportOptions options) {
        this.source = source;
        this.options = options;
    }

    /** A file to bring in, or the item of one that is refused. */
    record Reading(@Nullable Arrival arrival, @Nullable Item refused) {}

    /**
     * Reads all of the files.
     *
     * @param language what they are written in, a BCP 47 tag
     */
    static List<Reading> of(
            TextFormat format, List<SourceFile> files, ImportOptions options, String language) {
        var reading = new TextReading(new SourceFiles(files), options);
        try {
            format.read(
                    reading.source,
                    new ReadingOptions(ZoneOffset.UTC, Optional.of(language)),
                    reading);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return reading.readings;
    }

    @Override
    public void site(FoundSite found) {
        site = found.name();
    }

    @Override
    public void article(FoundArticle found) {
        var parts = PartPlace.of(found);
        var arrival = new Arrival(found, digest(found), TimeOrderedId.next(), parts, options);
        arrival.nameSite(site);
        site = null;
        var isFirst = found.key().id().isEmpty() || keys.add(arrival.source());
        if (isFirst) {
            readings.add(new Reading(arrival, null));
        } else {
            refused(found.place(), "Another file of this import has the same name.");
        }
    }

    private byte[] digest(FoundArticle found) {
        try {
            return SourceFile.digest(source.entry(found.key().id()).orElseThrow());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void refused(Place place, String reason) {
        readings.add(new Reading(null, Item.refused(place, reason)));
    }

    @Override
    public void author(FoundAuthor author) {
        throw new IllegalArgumentException("a text file says nothing of an author but the name");
    }

    @Override
    public void topic(FoundTopic topic) {
        throw new IllegalArgumentException("a text file has no topics");
    }

    @Override
    public void series(FoundSeries series) {
        throw new IllegalArgumentException("a text file lists no series");
    }

    @Override
    public void redirect(String from, String to) {
        throw new IllegalArgumentException("a text file redirects nowhere");
    }

    @Override
    public void leftOut(String kind, Place place) {
        throw new IllegalArgumentException("a text file is an article");
    }

    @Override
    public void note(FoundNote note) {
        throw new IllegalArgumentException("a text file is noted with its article");
    }
}
