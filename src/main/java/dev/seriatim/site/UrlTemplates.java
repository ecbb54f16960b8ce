package dev.seriatim.site;

import dev.seriatim.database.Row;
import dev.seriatim.http.text.WebUrl;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Where the frontend shows its pages: URLs with a {@code {slug}} in them, such as {@code
 * https://example.org/essays/{slug}}; and previews, with a {@code {token}} in it. Without a
 * template, an answer has no link to that kind of page, except that links in texts always lead
 * somewhere.
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

    private static final String PATTERN =
            "(?U)https?://" + WebUrl.HOST + "[/?#][^\\s{}<>\"\\\\]*\\{slug\\}[^\\s{}<>\"\\\\]*";
    private static final String RULE =
            "write an http or https URL of at most 2000 characters with {slug} where the slug goes";

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
    public @Nullable String articlePage(String slug) {
        return page(article, slug);
    }

    /**
     * Where a link in a text leads to the article: its page, or {@code /articles/<slug>} on the
     * frontend, whichever that is, while the site has no template for it.
     */
    public String articleAddress(String slug) {
        return articleTemplate().replace("{slug}", slug);
    }

    String articleTemplate() {
        return article == null ? ARTICLES : article;
    }

    /** The page of a series, or nothing while the site has no template for it. */
    public @Nullable String seriesPage(String slug) {
        return page(series, slug);
    }

    /** The page of an author, or nothing while the site has no template for it. */
    public @Nullable String authorPage(String slug) {
        return page(author, slug);
    }

    /** The page of a topic, or nothing while the site has no template for it. */
    public @Nullable String topicPage(String slug) {
        return page(topic, slug);
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

    private static @Nullable String page(@Nullable String template, String slug) {
        return template == null ? null : template.replace("{slug}", slug);
    }
}
