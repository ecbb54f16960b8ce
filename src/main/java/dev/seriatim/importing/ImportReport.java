package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.series.SeriesMembership;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of an import.
 *
 * @param id nothing for a dry run, which is not kept
 */
public record ImportReport(@Nullable UUID id, boolean dryRun, Instant createdAt, List<Item> items) {

    /**
     * What became of one file.
     *
     * @param file where it stands: the path of its file, if it has one
     * @param line where in the file, counted from 1, if the file holds more than it
     * @param article the article made or found, unless the file was refused
     * @param series its place in the series that the file names
     * @param keptVersion the version of the article in which the text of a conflict is kept
     * @param notes what was left out, guessed, not understood, or why the file was refused
     */
    public record Item(
            @Nullable String file,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
            Outcome outcome,
            @Nullable ImportedArticle article,
            @Nullable SeriesMembership series,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer keptVersion,
            List<Note> notes) {

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
                    : new Item(
                            file, line, outcome, article, series.at(position), keptVersion, notes);
        }

        /** The same without the id of an article that a dry run has made, and not kept. */
        Item rehearsed() {
            return outcome == Outcome.CREATED && article != null
                    ? new Item(file, line, outcome, article.unkept(), series, keptVersion, notes)
                    : this;
        }
    }

    /**
     * A remark for the editor.
     *
     * @param code for programs, and by which equal notes are counted together
     * @param line where in the file it applies, counted from 1; nothing if the whole item is meant
     * @param message one sentence
     * @param excerpt the words that are meant, if the source has some
     */
    public record Note(
            String code,
            @Nullable Integer line,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String excerpt) {

        /** Reports of earlier releases have no codes. */
        public Note {
            code = code == null ? "remark" : code;
        }

        static Note of(FoundNote found) {
            return new Note(found.code(), found.line(), found.message(), found.excerpt());
        }
    }

    /** The article that a file became; in a dry run, that it would become. */
    public record ImportedArticle(@Nullable UUID id, String slug, String title, String state) {

        private ImportedArticle unkept() {
            return new ImportedArticle(null, slug, title, state);
        }
    }

    /**
     * Each file is brought in whole, or not at all; in a conflict, it is kept beside the article.
     */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        CONFLICT,
        REFUSED
    }
}
