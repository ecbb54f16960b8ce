package dev.seriatim.delivery;

import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.BodyFormat;
import dev.seriatim.article.WorkCited;
import dev.seriatim.database.Row;
import dev.seriatim.prose.Heading;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article with its text, as readers see it.
 *
 * @param body nothing where none was asked for
 * @param tags the cache tags of its authors and topics
 */
public record PublishedText(
        ArticleSummary summary,
        UUID versionId,
        @Nullable ArticleBody body,
        List<Heading> outline,
        List<WorkCited> worksCited,
        List<String> tags,
        UrlTemplates templates) {

    /** What of the site's description a text is read with, from the table {@code site}. */
    private static final String COLUMNS =
            ArticleSummary.COLUMNS
                    + ", a.version_id, a.outline, a.works_cited, a.tags, "
                    + UrlTemplates.COLUMNS;

    private static final String TARGETS =
            """
            (select json_agg(json_build_object('position', l.position, 'slug', l.slug))
             from published_body_link l where l.version_id = a.version_id)\
            """;

    /**
     * What to select from {@code published_article a, site} to read a text in a format. Only HTML
     * has links that are led to where their articles are now.
     */
    static String columns(BodyFormat format) {
        return "%s, %s as body, %s as targets"
                .formatted(COLUMNS, format.column(), format == BodyFormat.HTML ? TARGETS : "null");
    }

    static PublishedText of(Row row, BodyFormat format) throws SQLException {
        var templates = UrlTemplates.of(row);
        return new PublishedText(
                ArticleSummary.of(row),
                row.id("version_id"),
                body(row, format, templates),
                List.of(row.json("outline", Heading[].class)),
                List.of(row.json("works_cited", WorkCited[].class)),
                row.texts("tags"),
                templates);
    }

    private static @Nullable ArticleBody body(Row row, BodyFormat format, UrlTemplates templates)
            throws SQLException {
        var text = row.text("body");
        return switch (format) {
            case NONE -> null;
            case HTML -> new ArticleBody(format, linked(text, row, templates));
            case MARKDOWN, TEXT -> new ArticleBody(format, text);
        };
    }

    private static String linked(String html, Row row, UrlTemplates templates) throws SQLException {
        var targets = row.jsonOrNull("targets", LinkedBody.Target[].class);
        var byPosition =
                Stream.ofNullable(targets)
                        .flatMap(Stream::of)
                        .collect(Collectors.toMap(LinkedBody.Target::position, target -> target));
        return LinkedBody.of(html, byPosition, templates);
    }
}
