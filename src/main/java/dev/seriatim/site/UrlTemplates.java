package dev.seriatim.site;

import dev.seriatim.database.Row;
import dev.seriatim.http.text.WebUrl;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Where the frontend shows its pages: URLs with a {@code {slug}} in them, such as {@code
 * https://example.org/essays/{slug}}, and with {@code {language}} where that of the page goes; and
 * previews, with a {@code {token}} in it. Without a template, an answer has no link to that kind of
 * page, except that links in texts always lead somewhere.
 */
public record UrlTemplates(
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String article,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String series,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String author,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String topic,
        @Nullable
                @Pattern(regexp = PREVIEW_PATTERN, message = PREVIEW_RULE)
                @CodePointLength(max = 2000, message = PREVIEW_RULE)
                String preview) {

    private static final String BETWEEN = "[^\\s{}<>\"\\\\]*";
    private static final String LANGUAGE_FIRST =
            "\\{language\\}" + BETWEEN + "\\{slug\\}" + BETWEEN;
    private static final String SLUG_FIRST =
            "\\{slug\\}" + BETWEEN + "(?:\\{language\\}" + BETWEEN + ")?";
    private static final String PATTERN =
            "(?U)https?://"
                    + WebUrl.HOST
                    + "[/?#]"
                    + BETWEEN
                    + "(?:"
                    + LANGUAGE_FIRST
                    + "|"
                    + SLUG_FIRST
                    + ")";
    private static final String RULE =
            "write an http or https URL of at most 2000 characters with {slug} where the slug goes, and {language} where that is to be told";

    private static final String PREVIEW_PATTERN =
            "(?U)(?=.*\\{token\\})https?://"
                    + WebUrl.HOST
                    + "[/?#](?:[^\\s{}<>\"\\\\]|\\{(?:token|kind|slug)\\})*";
    private static final String PREVIEW_RULE =
            "write an http or https URL of at most 2000 characters with {token}, and {kind} and {slug} where they go";

    private static final String ARTICLES = "/articles/{slug}";

    /** The columns of the table {@code site} from which {@link #of} reads. */
    public static final String COLUMNS =
            "site.article_url_template, site.series_url_template, site.author_url_template, site.topic_url_template";

    static final UrlTemplates NONE = new UrlTemplates(null, null, null, null, null);

    /**
     * Reads {@link #COLUMNS}: where pages are, as readers, or those who preview, are to find them.
     */
    public static UrlTemplates of(Row row) throws SQLException {
        return new UrlTemplates(
                row.textOrNull("article_url_template"),
                row.textOrNull("series_url_template"),
                row.textOrNull("author_url_template"),
                row.textOrNull("topic_url_template"),
                null);
    }

    /** The page of an article, or nothing while the site has no template for it. */
    public @Nullable String articlePage(String slug, String language) {
        return page(article, slug, language);
    }

    /**
     * Where a link in a text leads to the article: its page, or {@code /articles/<slug>} on the
     * frontend, whichever that is, while the site has no template for it.
     */
    public String articleAddress(String slug, String language) {
        return filled(articleTemplate(), slug, language);
    }

    String articleTemplate() {
        return article == null ? ARTICLES : article;
    }

    /** The page of a series, or nothing while the site has no template for it. */
    public @Nullable String seriesPage(String slug, String language) {
        return page(series, slug, language);
    }

    /** The page of an author, or nothing while the site has no template for it. */
    public @Nullable String authorPage(String slug, String language) {
        return page(author, slug, language);
    }

    /** The page of a topic, or nothing while the site has no template for it. */
    public @Nullable String topicPage(String slug, String language) {
        return page(topic, slug, language);
    }

    /**
     * Where the frontend shows a preview, or nothing while the site has no template for that.
     *
     * @param kind of what it begins with: {@code article} or {@code site}
     * @param slug nothing for the site
     */
    public @Nullable String previewPage(String token, String kind, String slug) {
        return preview == null
                ? null
                : preview.replace("{token}", token).replace("{kind}", kind).replace("{slug}", slug);
    }

    /** The same pages as readers know them. */
    UrlTemplates withoutPreview() {
        return new UrlTemplates(article, series, author, topic, null);
    }

    private static @Nullable String page(@Nullable String template, String slug, String language) {
        return template == null ? null : filled(template, slug, language);
    }

    private static String filled(String template, String slug, String language) {
        return template.replace("{slug}", slug).replace("{language}", language);
    }
}
