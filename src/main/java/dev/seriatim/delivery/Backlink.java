package dev.seriatim.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.seriatim.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published article that links to another one, seen from there.
 *
 * @param kind the kind of its first related link, or body if it links in its body only
 * @param anchorText what its first link in the body says, if there is one
 * @param sentence the sentence in which that link stands
 */
public record Backlink(
        @JsonIgnore UUID sourceId,
        @JsonIgnore Instant publishedAt,
        String slug,
        String title,
        String excerpt,
        String kind,
        @Nullable String note,
        @Nullable String anchorText,
        @Nullable String sentence) {

    static Backlink of(Row row) throws SQLException {
        return new Backlink(
                row.id("id"),
                row.instant("published_at"),
                row.text("slug"),
                row.text("title"),
                row.text("excerpt"),
                row.text("kind"),
                row.textOrNull("note"),
                row.textOrNull("anchor_text"),
                row.textOrNull("sentence"));
    }
}
