package dev.seriatim.importing.substack;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of posts.
 *
 * @param fileName of its HTML without an ending: {@code 123.a-title}
 * @param line on which it ends, counted from 1
 * @param title plain text
 * @param subtitle likewise
 * @param type {@code newsletter}, {@code podcast}, {@code thread}, {@code page}
 * @param audience who may read it, {@code everyone} or others
 * @param recording the address of a podcast
 */
record SubstackPost(
        String fileName,
        int line,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String date,
        boolean isPublished,
        String type,
        String audience,
        @Nullable String recording) {

    /** Reads a row; nothing of one that names no post. */
    static Optional<SubstackPost> of(CSVRecord row, int line) {
        var name = text(row, "post_id");
        if (name == null || name.contains("/") || name.contains("\\")) {
            return Optional.empty();
        }
        var type = text(row, "type");
        var audience = text(row, "audience");
        return Optional.of(
                new SubstackPost(
                        name,
                        line,
                        words(text(row, "title")),
                        words(text(row, "subtitle")),
                        text(row, "post_date"),
                        "true".equalsIgnoreCase(text(row, "is_published")),
                        type == null ? "newsletter" : type,
                        audience == null ? "everyone" : audience,
                        text(row, "podcast_url")));
    }

    private static @Nullable String text(CSVRecord row, String column) {
        var text = row.isSet(column) ? row.get(column).replace("\0", "").strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Cells are plain text in which some quotation marks are written as HTML's. */
    private static @Nullable String words(@Nullable String cell) {
        return cell == null ? null : Parser.unescapeEntities(cell, false).replaceAll("\\s+", " ");
    }

    String id() {
        return fileName.split("\\.", 2)[0];
    }

    @Nullable String slug() {
        int dot = fileName.indexOf('.');
        return dot < 0 || dot == fileName.length() - 1 ? null : fileName.substring(dot + 1);
    }
}
