package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
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
     * @param file what its sender calls it, if anything
     * @param article the article made or found, unless the file was refused
     * @param series its place in the series that the file names
     * @param keptVersion the version of the article in which the text of a conflict is kept
     * @param notes what was left out, guessed, not understood, or why the file was refused
     */
    public record Item(
            @Nullable String file,
            Outcome outcome,
            @Nullable ImportedArticle article,
            @Nullable SeriesMembership series,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer keptVersion,
            List<Note> notes) {

        static Item refused(@Nullable String file, String reason) {
            return new Item(
                    file, Outcome.REFUSED, null, null, null, List.of(new Note(null, reason)));
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
                    : new Item(file, outcome, article, series.at(position), keptVersion, notes);
        }

        /** The same without the id of an article that a dry run has made, and not kept. */
        Item rehearsed() {
            return outcome == Outcome.CREATED && article != null
                    ? new Item(file, outcome, article.unkept(), series, keptVersion, notes)
                    : this;
        }
    }

    /**
     * A remark for the editor.
     *
     * @param line where in the file it applies, counted from 1; nothing if the whole file is meant
     */
    public record Note(@Nullable Integer line, String message) {}

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
