package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** In which form items are asked for: page by page as JSON, or all of them in a file. */
public enum ItemsFormat {
    JSON,
    CSV,
    NDJSON;

    private static final String[] COLUMNS = {
        "file",
        "line",
        "outcome",
        "id",
        "slug",
        "title",
        "state",
        "series",
        "position",
        "keptVersion",
        "notes"
    };

    String mediaType() {
        return switch (this) {
            case JSON -> "application/json";
            case CSV -> "text/csv;charset=UTF-8";
            case NDJSON -> "application/x-ndjson";
        };
    }

    /**
     * Writes a file of the items; there is none of JSON.
     *
     * @param json writes one as it is on a page
     */
    String file(List<Item> items, Function<Item, String> json) {
        return switch (this) {
            case JSON -> throw new IllegalArgumentException("JSON is answered page by page");
            case CSV -> csv(items);
            case NDJSON ->
                    items.stream()
                            .map(json)
                            .collect(Collectors.joining("\n", "", items.isEmpty() ? "" : "\n"));
        };
    }

    private static String csv(List<Item> items) {
        var written = new StringBuilder();
        var format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (var rows = new CSVPrinter(written, format)) {
            for (var item : items) {
                rows.printRecord(row(item).stream().map(SpreadsheetCell::of));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static List<@Nullable Object> row(Item item) {
        var series = Optional.ofNullable(item.series());
        return Arrays.asList(
                item.file(),
                item.line(),
                item.outcome().word(),
                of(item, ImportedArticle::id),
                of(item, ImportedArticle::slug),
                of(item, ImportedArticle::title),
                of(item, ImportedArticle::state),
                series.map(place -> place.title()).orElse(null),
                series.map(place -> place.position()).orElse(null),
                item.keptVersion(),
                item.notes().stream().map(ItemsFormat::words).collect(Collectors.joining("; ")));
    }

    private static @Nullable Object of(
            Item item, Function<ImportedArticle, @Nullable Object> detail) {
        return item.article() == null ? null : detail.apply(item.article());
    }

    private static String words(Note note) {
        return note.excerpt() == null ? note.message() : note.message() + " " + note.excerpt();
    }
}
