package dev.seriatim.importing;

import dev.seriatim.series.SeriesMembership;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the files of an import. */
public record ImportReport(UUID id, boolean dryRun, Instant createdAt, List<Item> items) {

    /**
     * What became of one file.
     *
     * @param article the article made or found, unless the file was refused
     * @param series its place in the series that the file names
     * @param notes what was left out, guessed, not understood, or why the file was refused
     */
    public record Item(
            String file,
            Outcome outcome,
            @Nullable ImportedArticle article,
            @Nullable SeriesMembership series,
            List<ParsedArticle.Note> notes) {}

    /** The article that a file became; in a dry run, that it would become. */
    public record ImportedArticle(UUID id, String slug, String title, String state) {}

    /** Each file is brought in whole, or not at all. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }
}
