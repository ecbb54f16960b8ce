package dev.seriatim.redirect;

import dev.seriatim.database.Row;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * That something moved from one slug to another; the URLs are those of its page on the site, if
 * that is known.
 */
public record Redirect(
        Kind kind, String from, String to, @Nullable String fromUrl, @Nullable String toUrl) {

    static Redirect of(Row row) throws SQLException {
        var kind = Kind.of(row.text("kind"));
        var templates = UrlTemplates.of(row);
        var from = row.text("former_slug");
        var to = row.text("slug");
        var language = row.text("language");
        return new Redirect(
                kind,
                from,
                to,
                kind.page(templates, from, language),
                kind.page(templates, to, language));
    }
}
