package dev.seriatim.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.article.ArticleBriefs.Brief;
import dev.seriatim.importing.format.FoundNote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, and what became of its items.
 *
 * @param id nothing for a dry run of a single text, which is not kept
 * @param format in which it was read; {@code auto} until that is known
 * @param failure why it came to no end, in one sentence
 * @param notes equal ones together, when the run has come to its end
 * @param items the first of them
 */
public record ImportReport(
        @Nullable UUID id,
        RunState state,
        String format,
        boolean dryRun,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        Progress progress,
        Counts counts,
        List<GroupedNote> notes,
        List<Item> items) {

    /** How many items a report shows at once. */
    static final int SHOWN = 100;

    /**
     * Of what was done at once.
     *
     * @param bytes that were sent
     */
    static ImportReport atOnce(
            @Nullable UUID id,
            String format,
            boolean dryRun,
            Instant now,
            long bytes,
            List<Item> items) {
        return new ImportReport(
                id,
                RunState.DONE,
                format,
                dryRun,
                now,
                now,
                now,
                null,
                new Progress(items.size(), items.size(), bytes, null),
                Counts.of(items),
                List.of(),
                items);
    }

    /**
     * How far it has come.
     *
     * @param done items
     * @param total of how many; nothing until all are found
     * @param bytes that were sent
     * @param secondsLeft an estimate, while it is written
     */
    public record Progress(
            int done, @Nullable Integer total, long bytes, @Nullable Long secondsLeft) {}

    /** How many items have come to which end. */
    public record Counts(long created, long updated, long unchanged, long conflict, long refused) {

        static Counts of(List<Item> items) {
            return of(
                    items.stream().collect(groupingBy(item -> item.outcome().word(), counting())));
        }

        /**
         * @param numbers by the words of the outcomes
         */
        static Counts of(Map<String, Long> numbers) {
            return new Counts(
                    numbers.getOrDefault(Outcome.CREATED.word(), 0L),
                    numbers.getOrDefault(Outcome.UPDATED.word(), 0L),
                    numbers.getOrDefault(Outcome.UNCHANGED.word(), 0L),
                    numbers.getOrDefault(Outcome.CONFLICT.word(), 0L),
                    numbers.getOrDefault(Outcome.REFUSED.word(), 0L));
        }
    }

    /**
     * Notes that say the same.
     *
     * @param times how often it was noted
     * @param items of how many items
     */
    public record GroupedNote(
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String excerpt,
            long times,
            long items) {}

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

        static ImportedArticle of(Brief article) {
            return new ImportedArticle(
                    article.id(), article.slug(), article.title(), article.state());
        }

        ImportedArticle unkept() {
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
        REFUSED;

        /** The one that is kept as this word. */
        static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** As it is kept. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
