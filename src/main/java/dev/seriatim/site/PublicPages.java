package dev.seriatim.site;

import dev.seriatim.database.Row;
import dev.seriatim.http.text.UriReference;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the pages of the site are, in addresses that lead there from anywhere. */
public record PublicPages(@Nullable String baseUrl, UrlTemplates templates) {

    /** The columns of the table {@code site} from which {@link #of} reads. */
    public static final String COLUMNS = UrlTemplates.COLUMNS + ", site.base_url";

    public static PublicPages of(Row row) throws SQLException {
        return new PublicPages(row.textOrNull("base_url"), UrlTemplates.of(row));
    }

    /** Where the site begins, or the host of its pages does; nothing if neither is known. */
    public @Nullable String home() {
        return Stream.of(
                        baseUrl,
                        root(templates.article()),
                        root(templates.series()),
                        root(templates.author()),
                        root(templates.topic()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String root(@Nullable String template) {
        return template == null ? null : UriReference.resolved(template, "/");
    }

    /** Where links lead to the article; nothing while the site is nowhere. */
    public @Nullable String article(String slug, String language) {
        return absolute(home(), templates.articleAddress(slug, language));
    }

    /**
     * Where a link leads, or a picture is.
     *
     * @param page on which it stands, or nothing if that is not known
     * @return nothing if it is relative to that
     */
    public static @Nullable String absolute(@Nullable String page, String reference) {
        if (UriReference.isAbsolute(reference)) {
            return reference;
        }
        return page == null ? null : UriReference.resolved(page, reference);
    }
}
