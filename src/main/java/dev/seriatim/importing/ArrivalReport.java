package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.series.SeriesMembership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of an article on its way in. */
final class ArrivalReport {

    private final Place place;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Integer keptVersion;

    ArrivalReport(FoundArticle found) {
        this.place = found.place();
        found.notes().forEach(note -> notes.add(Note.of(note)));
    }

    /**
     * Of a draft, nothing else tells that readers know it elsewhere, and since when: it has no date
     * until it is published.
     */
    void noteReaders(Standing standing, boolean isForReaders) {
        var time = standing.publishAt();
        if (time == null || isForReaders) {
            return;
        }
        if (!standing.isDraft()) {
            note(
                    "public-at-its-source",
                    "Its source has published it, or was about to; drafts were asked for.");
        }
        note(
                "date-of-draft",
                "Its source dates it, and a draft has no date; publish it with this publishAt to keep it.",
                time.toString());
    }

    /** Adds a remark on the whole item. */
    void note(String code, String message) {
        notes.add(new Note(code, null, message, null));
    }

    /** Adds a remark on some words of the item, once. */
    void note(String code, String message, String excerpt) {
        var note = Note.of(new FoundNote(code, null, message, excerpt));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void keptBeside(int version, String reason) {
        keptVersion = version;
        note(
                "kept-beside",
                "%s Nothing was written over; the text of the file is kept as version %d."
                        .formatted(reason, version));
    }

    Item became(Outcome outcome, ImportedArticle article, Optional<SeriesMembership> part) {
        return new Item(
                place.entry(),
                place.line(),
                outcome,
                article,
                part.orElse(null),
                keptVersion,
                List.copyOf(notes));
    }

    Item refused(String reason) {
        return Item.refused(place, reason);
    }
}
