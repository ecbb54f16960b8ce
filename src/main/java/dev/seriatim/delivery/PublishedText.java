package dev.seriatim.delivery;

import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.BodyFormat;
import dev.seriatim.article.Seo;
import dev.seriatim.article.WorkCited;
import dev.seriatim.author.AuthorProfile;
import dev.seriatim.author.ToldAuthor;
import dev.seriatim.card.ToldArticle;
import dev.seriatim.database.Row;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.Heading;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as readers see it, so far as it was asked for, but for what leads on from it.
 *
 * @param body nothing where none was asked for
 * @param tags the cache tags of its authors and topics
 */
public record PublishedText(
        ToldArticle told,
        ArticleDetails details,
        @Nullable ArticleBody body,
        List<AuthorProfile> authors,
        List<Heading> outline,
        List<WorkCited> worksCited,
        List<String> tags,
        @Nullable Seo seo,
        Metadata metadata,
        UrlTemplates templates) {

    private static final String COLUMNS =
            String.join(
                    ", ",
                    ToldArticle.OF_ARTICLE + " as told",
                    ArticleDetails.COLUMNS,
                    UrlTemplates.COLUMNS);

    private static final String WHOLE =
            "a.author_profiles, a.outline, a.works_cited, a.tags, a.seo, a.metadata";

    private static final String IN_PART =
            "null as author_profiles, null as outline, null as works_cited, '{}'::text[] as tags, "
                    + "null as seo, '{}' as metadata";

    static final String TARGETS =
            """
            (select json_agg(json_build_object('position', l.position, 'slug', l.slug, 'language', l.language))
             from published_body_link l where l.version_id = a.version_id)\
            """;

    /**
     * What to select from {@code published_article a, site} to read so much. Only HTML has links
     * that are led to where their articles are now.
     */
    static String columns(Extent extent) {
        return "%s, %s, %s as body, %s as targets"
                .formatted(
                        COLUMNS,
                        extent.whole() ? WHOLE : IN_PART,
                        extent.body().column(),
                        extent.body() == BodyFormat.HTML ? TARGETS : "null");
    }

    static PublishedText of(Row row, BodyFormat format) throws SQLException {
        var templates = UrlTemplates.of(row);
        return new PublishedText(
                row.json("told", ToldArticle.class),
                ArticleDetails.of(row, templates),
                body(row, format, templates),
                row.jsonList("author_profiles", ToldAuthor[].class).stream()
                        .map(author -> author.profile(templates))
                        .toList(),
                row.jsonList("outline", Heading[].class),
                row.jsonList("works_cited", WorkCited[].class),
                row.texts("tags"),
                row.jsonOrNull("seo", Seo.class),
                Metadata.read(row.text("metadata")),
                templates);
    }

    /** The same with another body. */
    PublishedText with(ArticleBody other) {
        return new PublishedText(
                told, details, other, authors, outline, worksCited, tags, seo, metadata, templates);
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
        var byPosition =
                row.jsonList("targets", LinkedBody.Target[].class).stream()
                        .collect(Collectors.toMap(LinkedBody.Target::position, target -> target));
        return LinkedBody.of(html, byPosition, templates);
    }
}
