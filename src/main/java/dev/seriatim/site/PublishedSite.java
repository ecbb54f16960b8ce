package dev.seriatim.site;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.json.Metadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;

/** Reads the one site for its readers. */
@ApplicationScoped
public class PublishedSite {

    private final SqlReads database;

    PublishedSite(SqlReads database) {
        this.database = database;
    }

    /** What everybody may know of the site. */
    public SiteDescription description() {
        return database.first("select * from site", Map.of(), PublishedSite::description)
                .orElseThrow();
    }

    private static SiteDescription description(Row row) throws SQLException {
        return new SiteDescription(
                row.textOrNull("name"),
                row.textOrNull("base_url"),
                new UrlTemplates(
                        row.textOrNull("article_url_template"),
                        row.textOrNull("series_url_template"),
                        row.textOrNull("author_url_template"),
                        row.textOrNull("topic_url_template"),
                        row.textOrNull("preview_url_template")),
                row.text("default_language"),
                row.jsonMap("translations", SiteTranslation.class),
                Metadata.read(row.text("metadata")));
    }
}
