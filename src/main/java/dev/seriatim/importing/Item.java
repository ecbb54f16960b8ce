package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.format.Place;
import dev.seriatim.series.SeriesMembership;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param file where it stands: the path of its file, if it has one
 * @param line where in the file, counted from 1, if the file holds more than it
 * @param article the article made or found, unless the file was refused
 * @param series its place in the series that the file names
 * @param keptVersion the version of the article in which the text of a conflict is kept
 * @param notes what was left out, guessed, not understood, or why the file was refused
 * @param undone whether it was taken back, if that was asked for
 */
public record Item(
        @Nullable String file,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
        Outcome outcome,
        @Nullable ImportedArticle article,
        @Nullable SeriesMembership series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer keptVersion,
        List<Note> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean undone) {

    Item(
            @Nullable String file,
            @Nullable Integer line,
            Outcome outcome,
            @Nullable ImportedArticle article,
            @Nullable SeriesMembership series,
            @Nullable Integer keptVersion,
            List<Note> notes) {
        this(file, line, outcome, article, series, keptVersion, notes, null);
    }

    static Item refused(Place place, String reason) {
        return new Item(
                place.entry(),
                place.line(),
                Outcome.REFUSED,
                null,
                null,
                null,
                List.of(new Note("refused", null, reason, null)));
    }

    /**
     * The same where its part stands by now.
     *
     * @param positions of the articles in the series of a slug
     */
    Item placed(Function<String, Map<UUID, Integer>> positions) {
        if (article == null || series == null) {
            return this;
        }
        var position = positions.apply(series.slug()).get(article.id());
        return position == null
                ? this
                : new Item(file, line, outcome, article, series.at(position), keptVersion, notes);
    }

    /** The same with its place in a series, unless another series is told already. */
    Item in(SeriesMembership place) {
        return series != null && !series.slug().equals(place.slug())
                ? this
                : new Item(file, line, outcome, article, place, keptVersion, notes);
    }

    /** The same with one remark more, once. */
    Item noted(Note note) {
        return notes.contains(note)
                ? this
                : new Item(
                        file,
                        line,
                        outcome,
                        article,
                        series,
                        keptVersion,
                        Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The same without the id of an article that a dry run has made, and not kept. */
    Item rehearsed() {
        return outcome == Outcome.CREATED && article != null
                ? new Item(file, line, outcome, article.unkept(), series, keptVersion, notes)
                : this;
    }
}
