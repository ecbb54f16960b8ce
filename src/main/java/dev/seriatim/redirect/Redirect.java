package dev.seriatim.redirect;

import dev.seriatim.database.Row;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * That something moved; the URLs are those of its page on the site, if that is known.
 *
 * @param kind the word of a {@link Kind}, or {@link #ADDRESS}
 * @param from a former slug, or the path at which an article was on the site from which it came
 * @param to the slug that it has now
 */
public record Redirect(
        String kind, String from, String to, @Nullable String fromUrl, @Nullable String toUrl) {

    /** The kind of what was found at an old address, and is an article. */
    static final String ADDRESS = "address";

    static Redirect of(Row row) throws SQLException {
        var templates = UrlTemplates.of(row);
        var from = row.text("former_slug");
        var to = row.text("slug");
        var language = row.text("language");
        if (row.text("kind").equals(ADDRESS)) {
            return ofAddress(from, to, templates.articlePage(to, language));
        }
        var kind = Kind.of(row.text("kind"));
        return new Redirect(
                kind.word(),
                from,
                to,
                kind.page(templates, from, language),
                kind.page(templates, to, language));
    }

    private static Redirect ofAddress(String from, String to, @Nullable String page) {
        var fromUrl = page == null ? null : PageUrl.of(page).origin() + from;
        return new Redirect(ADDRESS, from, to, fromUrl, page);
    }

    boolean comesFromAddress() {
        return kind.equals(ADDRESS);
    }
}
